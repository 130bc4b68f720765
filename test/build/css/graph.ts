import { ChunkGraph } from '../../../src/build/css/chunk-graph.ts';
import { Mentions } from '../../../src/build/css/mentions.ts';

interface Told {
  readonly code?: string;
  readonly imports?: readonly string[];
  readonly isInitial?: boolean;
  readonly isAtHover?: boolean;
  /** Does not register a sheet. */
  readonly isBare?: boolean;
}

export function graphOf(chunks: Readonly<Record<string, Told>>): ChunkGraph {
  return new ChunkGraph(
    new Map(
      Object.entries(chunks).map(([file, told]) => {
        const { code = '', imports = [], isInitial = false, isAtHover = false, isBare = false } = told;
        const mentions = new Mentions();
        mentions.read(code);
        return [file, { imports, isInitial, isAtHover, canTake: !isBare, mentions }];
      }),
    ),
  );
}

import { ChunkGraph } from '../../../src/build/css/chunk-graph.ts';
import { Mentions } from '../../../src/build/css/mentions.ts';

interface Told {
  readonly code?: string;
  readonly imports?: readonly string[];
  readonly isInitial?: boolean;
  /** Does not register a sheet. */
  readonly isBare?: boolean;
}

export function graphOf(chunks: Readonly<Record<string, Told>>): ChunkGraph {
  return new ChunkGraph(
    new Map(
      Object.entries(chunks).map(([file, { code = '', imports = [], isInitial = false, isBare = false }]) => {
        const mentions = new Mentions();
        mentions.read(code);
        return [file, { imports, isInitial, canTake: !isBare, mentions }];
      }),
    ),
  );
}

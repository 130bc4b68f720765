import type { EngineChoice, Mode } from './engine.ts';
import { ENGINE_FILES, type EngineFiles } from './files.ts';

export interface Wanted {
  readonly engine: EngineChoice;
  readonly mode: Mode;
  /** One that upstream has texts in. */
  readonly language: string;
}

/** Where the files are. */
export interface Build {
  readonly files: EngineFiles;
  /** The loader's own address. */
  readonly loader: string;
}

const THIS_BUILD: Build = { files: ENGINE_FILES, loader: import.meta.url };

/** Starts to fetch the widget's own code, as `preloadEngine` does what the engine is made of. */
export function preloadLife(root: ShadowRoot, { files, loader }: Build = THIS_BUILD): void {
  preload(root, files.life ?? [], loader);
}

/**
 * Starts to fetch, side by side and after what is more urgent, all that an engine of this build is made of; evaluates
 * none of it: whoever then imports the engine finds it there. Asks for nothing where the build has no such engine, or
 * no list. The links are in `root` (the widget's shadow root, in the page), and gone once their files have come.
 */
export function preloadEngine(root: ShadowRoot, wanted: Wanted, { files, loader }: Build = THIS_BUILD): void {
  preload(root, filesOf(wanted, files), loader);
}

function preload(root: ShadowRoot, files: readonly string[], loader: string): void {
  const script = scriptOf(loader);
  for (const file of new Set(files)) {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.fetchPriority = 'low';
    // The page's policy lets what its script loads be loaded; the same credentials make it the same request.
    if (script?.nonce) link.nonce = script.nonce;
    if (script?.crossOrigin != null) link.crossOrigin = script.crossOrigin;
    link.href = new URL(file, loader).href;
    const remove = (): void => {
      link.remove();
    };
    link.addEventListener('load', remove, { once: true });
    link.addEventListener('error', remove, { once: true });
    root.append(link);
  }
}

function filesOf({ engine, mode, language }: Wanted, files: EngineFiles): readonly string[] {
  const shadow = files[mode];
  if (engine === 'frame' || (engine === 'auto' && !shadow)) return files.frame ?? [];
  return shadow ? [...shadow, ...(files[language] ?? [])] : [];
}

function scriptOf(loader: string): HTMLScriptElement | undefined {
  return Array.from(document.scripts).find(({ src }) => src === loader);
}

import type { EngineChoice, Mode, EngineFiles as Published } from './engine.ts';
import { ENGINE_FILES, type EngineFiles } from './files.ts';
import { newFrame } from './early-frame.ts';
import { addressOf } from './published.ts';

export interface Wanted {
  readonly engine: EngineChoice;
  readonly mode: Mode;
  /** One that upstream has texts in. */
  readonly language: string;
  /** Where Box's own files are, for the frame engine. */
  readonly files: Published;
}

/** Where the files are. */
export interface Build {
  readonly files: EngineFiles;
  /** The loader's own address. */
  readonly loader: string;
}

const THIS_BUILD: Build = { files: ENGINE_FILES, loader: import.meta.url };

/** Has the browser connect to Box, which takes it several round trips, while the token is on its way. */
export function preconnect(root: ShadowRoot, api: string): void {
  const link = linkTo('preconnect', api);
  // Or it would be a connection for requests with cookies.
  link.crossOrigin = '';
  root.append(link);
  link.remove();
}

/** Starts to fetch the widget's own code, as `preloadEngine` does what the engine is made of. */
export function preloadLife(root: ShadowRoot, { files, loader }: Build = THIS_BUILD): void {
  preload(root, files.life ?? [], loader);
}

/**
 * Starts to fetch, side by side and after what is more urgent, all that an engine of this build is made of; evaluates
 * none of it: whoever then imports the engine finds it there. Asks for nothing where the build has no such engine, or
 * no list. The links are in `root` (the widget's shadow root, in the page), that of Box's own script in its frame; they are
 * gone once their files have come.
 */
export function preloadEngine(root: ShadowRoot, wanted: Wanted, { files, loader }: Build = THIS_BUILD): void {
  const isFrame = wanted.engine === 'frame' || (wanted.engine === 'auto' && !files[wanted.mode]);
  preload(root, isFrame ? (files.frame ?? []) : filesOf(wanted, files), loader);
  if (isFrame && files.frame && 'connection' in navigator) preloadPublished(root, wanted, loader);
}

function filesOf({ mode, language }: Wanted, files: EngineFiles): readonly string[] {
  const shadow = files[mode];
  return shadow ? [...shadow, ...(files[language] ?? [])] : [];
}

function preload(root: ShadowRoot, files: readonly string[], loader: string): void {
  const script = scriptOf(loader);
  for (const file of new Set(files)) {
    const link = linkTo('modulepreload', new URL(file, loader).href, script);
    // The same credentials make it the same request.
    if (script?.crossOrigin != null) link.crossOrigin = script.crossOrigin;
    root.append(link);
  }
}

/**
 * In the frame that it is to run in: what one document has fetched, another would read from the cache anew. In Chromium
 * alone, since WebKit does not fetch again what could not be preloaded once.
 */
function preloadPublished(root: ShadowRoot, { mode, language, files }: Wanted, loader: string): void {
  const link = linkTo('preload', addressOf(files, language, `${mode}.js`), scriptOf(loader));
  link.as = 'script';
  newFrame(root).contentDocument?.head.append(link);
}

/** Less urgent than what else is on its way, and gone once its file has come. */
function linkTo(rel: string, address: string, script?: HTMLScriptElement): HTMLLinkElement {
  const link = document.createElement('link');
  link.rel = rel;
  link.href = address;
  link.fetchPriority = 'low';
  // The page's policy lets what its script loads be loaded.
  if (script?.nonce) link.nonce = script.nonce;
  link.onload = link.onerror = () => {
    link.remove();
  };
  return link;
}

function scriptOf(loader: string): HTMLScriptElement | undefined {
  return Array.from(document.scripts).find(({ src }) => src === loader);
}

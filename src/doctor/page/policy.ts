export const ENGINES = ['shadow', 'frame'] as const;
export const MODES = ['explorer', 'uploader', 'picker', 'preview', 'sidebar'] as const;

export type Engine = (typeof ENGINES)[number];
export type Mode = (typeof MODES)[number];

/** The origins that a page with the widget talks to. */
export interface PageHosts {
  readonly api: string;
  readonly upload: string;
  /** Where downloads are redirected to (Box's guide "Allow domain access"). */
  readonly content: string;
  /** Box's own published files, of which previews need some. */
  readonly static: string;
  /** The frame engine's files. */
  readonly engine: string;
  /** Of the token endpoint, where it is not the page's. */
  readonly token?: string;
}

export const BOX_HOSTS = {
  content: 'https://dl.boxcloud.com',
  static: 'https://cdn01.boxcdn.net',
} as const;

export interface PolicyWish {
  readonly engine: Engine;
  readonly modes: readonly Mode[];
  readonly previews: boolean;
  readonly hosts: PageHosts;
}

const SELF = "'self'";

/**
 * The directives of a Content-Security-Policy that the widget needs, one a line, with nothing in them that it does not.
 * The frame engine's document inherits the page's policy, and its code comes from Box's CDN, as the preview's does.
 */
export function policyLines({ engine, modes, previews, hosts }: PolicyWish): readonly string[] {
  const { api, upload, content, token } = hosts;
  const showsPreview = previews || modes.includes('preview');
  const cdn = [...(engine === 'frame' ? [hosts.engine] : []), ...(showsPreview ? [hosts.static] : [])];
  const viewer = showsPreview ? [hosts.static] : [];
  return [
    line('default-src', ["'none'"]),
    line('script-src', [SELF, ...cdn]),
    line('style-src', [SELF, ...cdn]),
    line('img-src', [SELF, 'data:', 'blob:', api, upload, content, ...cdn]),
    line('connect-src', [SELF, api, upload, content, ...(token === undefined ? [] : [token]), ...viewer]),
    line('font-src', [SELF, ...cdn]),
    line('frame-src', [api, upload, content]),
    ...(showsPreview ? [line('media-src', ['blob:', content]), line('worker-src', ['blob:'])] : []),
  ];
}

const line = (directive: string, sources: readonly string[]): string =>
  `${directive} ${[...new Set(sources)].join(' ')}`;

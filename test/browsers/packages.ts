import type { BrowserName } from './names.ts';

/** What a browser's programs come from. */
export interface Source {
  readonly debian: readonly string[];
  readonly fedora: readonly string[];
  /** What Homebrew calls it; undefined where there is nothing of it for macOS. */
  readonly homebrew: string | undefined;
}

export const SOURCES: Readonly<Record<BrowserName, Source>> = {
  chromium: { debian: ['chromium'], fedora: ['chromium'], homebrew: '--cask google-chrome' },
  firefox: { debian: ['firefox-esr'], fedora: ['firefox'], homebrew: '--cask firefox' },
  webkit: {
    debian: ['webkit2gtk-driver', 'xvfb'],
    fedora: ['webkit2gtk4.1-devel', 'webkitgtk6.0-devel', 'xorg-x11-server-Xvfb'],
    homebrew: undefined,
  },
};

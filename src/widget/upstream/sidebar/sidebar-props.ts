import type { EngineProps } from '../../engine/engine.ts';
import type { RequestInterceptor } from '../../requests/requests.ts';
import type { Text } from '../text.ts';

/** What a sidebar shows (box-ui-elements 26.3.0, ContentSidebar.js). */
export interface SidebarContent {
  readonly hasActivityFeed: boolean;
  readonly hasMetadata: boolean;
  readonly hasVersions: boolean;
  readonly detailsSidebarProps: Readonly<Record<string, boolean>>;
  readonly activitySidebarProps: Readonly<Record<string, boolean>>;
}

/** Details, activity with comments, versions and metadata. Box's tasks are no part of its public API. */
export const SIDEBAR: SidebarContent = {
  hasActivityFeed: true,
  hasMetadata: true,
  hasVersions: true,
  detailsSidebarProps: {
    hasNotices: true,
    hasProperties: true,
    hasAccessStats: true,
    hasVersions: true,
  },
  activitySidebarProps: { hasTasks: false },
};

/** Of these Box's ContentSidebar, and the sidebar of its ContentPreview. */
export interface SidebarProps extends SidebarContent, SidebarParts {
  readonly apiHost: string;
  readonly fileId: string;
  readonly language: string;
  /** Box's texts by id; its published files bring their own. */
  readonly messages?: Readonly<Record<string, Text>>;
  /** Counted up for each time that everything is to be loaded anew; not a prop of upstream's. */
  readonly round: number;
}

/** What an engine has for as long as it is mounted. */
export interface SidebarParts {
  readonly token: () => Promise<string>;
  readonly requestInterceptor: RequestInterceptor;
  /** With each file that is on screen. */
  readonly onFetchFileSuccess: () => void;
}

export function sidebarProps(
  { apiUrl, fileId = '', language }: Pick<EngineProps, 'apiUrl' | 'fileId' | 'language'>,
  parts: SidebarParts,
  round: number,
): SidebarProps {
  return { ...SIDEBAR, ...parts, apiHost: apiUrl, fileId, language, round };
}

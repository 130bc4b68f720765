import type { Action, EngineEvent } from '../../engine/engine.ts';
import { BoxBeforeDeleteEvent } from './box-before-delete-event.ts';
import { BoxBeforeDownloadEvent } from './box-before-download-event.ts';
import { BoxBeforeNavigateEvent } from './box-before-navigate-event.ts';
import { BoxBeforeUploadEvent } from './box-before-upload-event.ts';
import { BoxCancelEvent } from './box-cancel-event.ts';
import { BoxChooseEvent } from './box-choose-event.ts';
import { BoxDownloadEvent } from './box-download-event.ts';
import { BoxNavigateEvent } from './box-navigate-event.ts';
import { BoxPreviewEvent } from './box-preview-event.ts';
import { BoxReadyEvent } from './box-ready-event.ts';
import { BoxSelectEvent } from './box-select-event.ts';
import { BoxUploadDoneEvent } from './box-upload-done-event.ts';
import { BoxUploadFailedEvent } from './box-upload-failed-event.ts';
import { BoxUploadProgressEvent } from './box-upload-progress-event.ts';
import { BoxUploadStartEvent } from './box-upload-start-event.ts';

/** An engine's events but for those that say what is wrong. */
export type Happening = Exclude<EngineEvent, { readonly type: 'error' | 'waiting' | 'recovered' }>;

type Makers<Union extends { readonly type: string }> = {
  readonly [Type in Union['type']]: (one: Extract<Union, { readonly type: Type }>) => Event | undefined;
};

const HAPPENINGS: Makers<Happening> = {
  ready: () => new BoxReadyEvent(),
  listed: () => undefined,
  height: () => undefined,
  navigate: ({ folderId }) => new BoxNavigateEvent(folderId),
  select: ({ items }) => new BoxSelectEvent(items),
  choose: ({ items }) => new BoxChooseEvent(items),
  cancel: () => new BoxCancelEvent(),
  download: ({ item }) => new BoxDownloadEvent(item),
  preview: ({ item }) => new BoxPreviewEvent(item),
  'upload-start': ({ upload }) => new BoxUploadStartEvent(upload),
  'upload-progress': ({ upload, percent }) => new BoxUploadProgressEvent(upload, percent),
  'upload-done': ({ upload, item }) => new BoxUploadDoneEvent(upload, item),
  'upload-failed': ({ upload, code }) => new BoxUploadFailedEvent(upload, code),
};

const ACTIONS: Makers<Action> = {
  upload: ({ upload }) => new BoxBeforeUploadEvent(upload),
  delete: ({ item }) => new BoxBeforeDeleteEvent(item),
  download: ({ item }) => new BoxBeforeDownloadEvent(item),
  navigate: ({ folderId }) => new BoxBeforeNavigateEvent(folderId),
};

/** What the page is told of it; undefined where that is nothing. */
export function eventOf(happening: Happening): Event | undefined {
  return make(HAPPENINGS, happening);
}

/** What the page may cancel. */
export function questionOf(action: Action): Event | undefined {
  return make(ACTIONS, action);
}

function make<Union extends { readonly type: string }>(makers: Makers<Union>, one: Union): Event | undefined {
  const maker = makers[one.type as Union['type']] as (one: Union) => Event | undefined;
  return maker(one);
}

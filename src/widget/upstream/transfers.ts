import type { Trouble } from '../engine/engine.ts';
import { pageSignals } from '../page/page-signals.ts';
import { LateRequests } from '../requests/late-requests.ts';
import { requestsCode } from '../requests/requests-code.ts';
import type { Requests, Surroundings } from '../requests/requests.ts';
import type { BoxItem } from './item.ts';
import type { Life } from './life.ts';
import { Uploads, type UploadsOwner } from './uploads/uploads.ts';

/** What goes from one widget to Box and back, from mount to unmount. */
export interface Transfers {
  readonly uploads: Uploads;
  readonly requests: Requests;
  /** Cancels uploads, and lets no request go on. */
  readonly close: () => void;
}

export interface TransfersOwner extends Pick<UploadsOwner, 'show'> {
  /** The items on screen. */
  readonly items: () => readonly BoxItem[];
  readonly onTrouble: (trouble: Trouble) => void;
}

export function makeTransfers(life: Life, owner: TransfersOwner): Transfers {
  const uploads = makeUploads(life, owner);
  const requests = makeRequests(life, uploads, owner);
  const close = (): void => {
    requests.close();
    uploads.close();
  };
  return { uploads, requests, close };
}

function makeUploads(life: Life, { items, ...owner }: TransfersOwner): Uploads {
  return new Uploads({
    ...owner,
    props: () => life.props,
    takenNames: () => items().map(({ name }) => name),
    onEvent: life.tell,
    troubleOf: (failed) => requestsCode().troubleOf(failed, surroundingsOf(life)),
  });
}

function makeRequests(life: Life, uploads: Uploads, { onTrouble }: TransfersOwner): Requests {
  return new LateRequests({
    token: life.token,
    firstListing: life.props.firstListing,
    page: pageSignals,
    apiUrl: life.props.apiUrl,
    origin: location.origin,
    startFolderId: () => life.props.folderId,
    uploadPercent: () => uploads.percent,
    handles: uploads.takesOver,
    onEvent: (event) => {
      if (event.type === 'error') onTrouble(event.trouble);
      else life.tell(event);
    },
  });
}

const surroundingsOf = ({ props }: Life): Surroundings => ({
  origin: location.origin,
  startFolderId: props.folderId,
});

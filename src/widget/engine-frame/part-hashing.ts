import { isChunked } from '../upstream/uploads/chunked.ts';
import { PartHasher } from '../upstream/uploads/part-hasher.ts';
import type { Uploader, UploadItem } from '../upstream/uploads/upstream.ts';
import type { FrameWindow } from './frame.ts';

type Attach = (uploader: Uploader | null) => void;

const known = new WeakMap<Attach, Attach>();

/**
 * Lets the parts of a file be hashed in the page: upstream's worker is made from a `blob:` address, which a strict policy
 * forbids, and the upload would hang.
 *
 * @param attach takes a ContentUploader over. @returns the same function for the same one: React calls another one anew.
 */
export function hashingIn(view: FrameWindow, attach: Attach): Attach {
  const hashing = known.get(attach) ?? hashingRef(view, attach);
  known.set(attach, hashing);
  return hashing;
}

function hashingRef(view: FrameWindow, attach: Attach): Attach {
  const prepared = new WeakSet<UploadItem['api']>();
  return (uploader) => {
    attach(uploader);
    if (!uploader) return;
    const uploadFile = uploader.uploadFile.bind(uploader);
    uploader.uploadFile = (item) => {
      const api = apiOf(item);
      if (api && !prepared.has(api)) hashInPage(view, api);
      if (api) prepared.add(api);
      uploadFile(item);
    };
  };
}

/** The same for the upload dialog of a list. */
export function hashingDialog<
  Props extends { readonly contentUploaderProps: { readonly componentRef: Attach } },
>(view: FrameWindow): (props: Props) => Props {
  return (props) => {
    const { contentUploaderProps: inner } = props;
    const componentRef = hashingIn(view, inner.componentRef);
    return { ...props, contentUploaderProps: { ...inner, componentRef } };
  };
}

/** None of a folder below another. */
const apiOf = ({ api }: Partial<UploadItem>): UploadItem['api'] | undefined => api;

/** Upstream makes its worker while `upload` runs. */
function hashInPage(view: FrameWindow, api: UploadItem['api']): void {
  if (!isChunked(api)) return;
  const upload = api.upload.bind(api);
  api.upload = (options) => {
    const { Worker } = view;
    Object.assign(view, { Worker: PartHasher });
    try {
      upload(options);
    } finally {
      Object.assign(view, { Worker });
    }
  };
}

const CLASS = 'box-download';

/** Opens an address in the one hidden frame of a document. */
export function openHidden(document: Document, address: string): void {
  const present = document.querySelector<HTMLIFrameElement>(`.${CLASS}`);
  const frame = present ?? document.createElement('iframe');
  frame.className = CLASS;
  frame.hidden = true;
  frame.src = address;
  if (!present) document.body.append(frame);
}

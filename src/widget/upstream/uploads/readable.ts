/** Whether a chosen file can still be read: browsers refuse one that has changed on disk, or is gone. */
export async function isReadable(file: Blob): Promise<boolean> {
  try {
    await file.slice(0, 1).arrayBuffer();
    return true;
  } catch {
    return false;
  }
}

/** What an upload fails with whose file cannot be read: upstream would send it, and take the failure for the network's. */
export const UNREADABLE = { type: 'error', code: 'file_unreadable' } as const;

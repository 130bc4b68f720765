/** What `promise` comes to, if that is soon. @throws Error after `ms` milliseconds. */
export async function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      // A process that was busy itself for so long reads what has arrived meanwhile before the next timer.
      timer = setTimeout(() => {
        reject(new Error('Took too long.'));
      });
    }, ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Runs in the page: gives the widget files; with slashes in a name, as a choice of a folder gives them. */
export function sendFiles(paths: readonly string[]): void {
  const files = paths.map((path) => {
    const file = new File([path], path.split('/').at(-1) ?? '');
    if (path.includes('/')) Object.defineProperty(file, 'webkitRelativePath', { value: path });
    return file;
  });
  document.querySelector('box-file-widget')?.uploadFiles(files);
}

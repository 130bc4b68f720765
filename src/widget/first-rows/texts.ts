const UNITS = ['Bytes', 'KB', 'MB', 'GB', 'TB', 'PB'];

/** As upstream writes it, in every language (box-ui-elements 26.3.0, utils/getSize.js). */
export function sizeText(bytes: number | undefined): string {
  if (!bytes) return '0 Byte';
  const unit = Math.floor(Math.log(bytes) / Math.log(1024));
  return `${String(Number((bytes / 1024 ** unit).toFixed(2)))} ${UNITS[unit] ?? ''}`;
}

/** Makes dates as upstream's rows have them. */
export function dateTexts(language: string): (date: string | undefined) => string {
  const format = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'short', day: 'numeric' });
  return (date) => {
    const time = Date.parse(date ?? '');
    return Number.isNaN(time) ? '' : format.format(time);
  };
}

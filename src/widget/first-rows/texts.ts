const UNITS = ['Bytes', 'KB', 'MB', 'GB', 'TB', 'PB'];

/** As upstream writes it, in every language (box-ui-elements 26.3.0, utils/getSize.js). */
export function sizeText(bytes: number | undefined): string {
  if (!bytes) return '0 Byte';
  const unit = Math.floor(Math.log(bytes) / Math.log(1024));
  return `${String(Number((bytes / 1024 ** unit).toFixed(2)))} ${UNITS[unit] ?? ''}`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Makes dates as upstream's rows have them. The first of a language takes long: a browser loads the data for it. */
export function dateTexts(language: string): (date: string | undefined) => string {
  const format = formats.get(language) ?? dateFormat(language);
  formats.set(language, format);
  return (date) => {
    const time = Date.parse(date ?? '');
    return Number.isNaN(time) ? '' : format.format(time);
  };
}

function dateFormat(language: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language, { year: 'numeric', month: 'short', day: 'numeric' });
}

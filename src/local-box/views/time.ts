/** Box writes times to the second and with an offset. */
export const boxTime = (milliseconds: number): string =>
  `${new Date(milliseconds).toISOString().slice(0, 19)}+00:00`;

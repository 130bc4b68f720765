/** What the tests use of pngjs, which carries no types. */
declare module 'pngjs' {
  export interface Picture {
    readonly width: number;
    readonly height: number;
    /** Red, green, blue and alpha of each pixel. */
    readonly data: Buffer;
  }
  export const PNG: { readonly sync: { read(file: Buffer): Picture } };
}

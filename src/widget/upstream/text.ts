/** One of Box's texts: as it is, or compiled where it has arguments (src/build/texts/compile.ts). */
export type Text = string | readonly object[];

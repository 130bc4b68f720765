/** What the program's exit codes say. */
export const EXIT = { well: 0, wrong: 1, usage: 2 } as const;

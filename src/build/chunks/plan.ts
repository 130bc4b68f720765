/** Which modes need a module: their names, sorted and joined by `+`. */
export type Signature = string;

/** The modules of one signature. */
export interface Share {
  /** Bytes of source. */
  readonly size: number;
  /** Signatures of modules that these import. */
  readonly imports: ReadonlySet<Signature>;
}

export interface Limits {
  /** Chunks that a mode may consist of. */
  readonly most: (mode: string) => number;
  /** Bytes of source below which a chunk is not worth its request. */
  readonly least: number;
  /** A mode that must get nothing but what it needs. */
  readonly apart: string;
  /** A mode that nobody waits for. */
  readonly late: string;
}

type Shares = ReadonlyMap<Signature, Share>;

interface Merge {
  readonly from: Signature;
  readonly to: Signature;
  /** Bytes that modes load which do not need them. */
  readonly inVain: number;
}

/**
 * The chunk that modules of each signature go into. Where there would be too many, or too small ones, one goes into
 * another that all its modes load, the one first that makes the other modes load least in vain.
 */
export function planChunks(shares: Shares, limits: Limits): ReadonlyMap<Signature, Signature> {
  const left = new Map(shares);
  const into = new Map(Array.from(shares.keys(), (signature) => [signature, signature]));
  for (let merge = bestMerge(left, limits); merge; merge = bestMerge(left, limits)) {
    const { from, to } = merge;
    const both = [left.get(from), left.get(to)].filter((one) => one !== undefined);
    left.delete(from);
    left.set(to, {
      size: both.reduce((sum, { size }) => sum + size, 0),
      imports: new Set(both.flatMap(({ imports }) => [...imports])),
    });
    for (const [signature, chunk] of into) if (chunk === from) into.set(signature, to);
    for (const [signature, share] of left) left.set(signature, { ...share, imports: renamed(share, merge) });
  }
  return into;
}

function renamed({ imports }: Share, { from, to }: Merge): ReadonlySet<Signature> {
  return new Set(Array.from(imports, (one) => (one === from ? to : one)));
}

function bestMerge(shares: Shares, limits: Limits): Merge | undefined {
  const waitingFor = (signature: Signature): number =>
    modesOf(signature).filter((mode) => mode !== limits.late).length;
  const tooMany = (mode: string): boolean =>
    [...shares.keys()].filter((one) => modesOf(one).includes(mode)).length > limits.most(mode);
  return [...shares]
    .filter(([signature, { size }]) => size < limits.least || modesOf(signature).some(tooMany))
    .flatMap(([from, { size }]) =>
      Array.from(shares.keys())
        .filter((to) => canMerge(from, to, shares, limits))
        .map((to) => ({ from, to, inVain: size * (waitingFor(to) - waitingFor(from)) })),
    )
    .sort((one, other) => one.inVain - other.inVain)[0];
}

/** Chunks import none but those that all their modes load: so they never import each other, and none is loaded in vain. */
function canMerge(from: Signature, to: Signature, shares: Shares, { apart }: Limits): boolean {
  const imports = [...(shares.get(from)?.imports ?? [])].filter((one) => covers(one, from));
  return (
    from !== to &&
    covers(to, from) &&
    modesOf(to).includes(apart) === modesOf(from).includes(apart) &&
    imports.every((one) => one === from || covers(one, to))
  );
}

function covers(wide: Signature, narrow: Signature): boolean {
  const modes = modesOf(wide);
  return modesOf(narrow).every((mode) => modes.includes(mode));
}

function modesOf(signature: Signature): readonly string[] {
  return signature.split('+');
}

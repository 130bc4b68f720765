/** One of Box's elements on screen. */
export interface MountedElement<Props> {
  update(props: Props): void;
  unmount(): void;
}

/** Puts one of Box's elements on screen. */
export type Mount<Props> = (props: Props) => MountedElement<Props>;

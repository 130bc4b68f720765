/** Who is signed in, as the deployer's own session says; never taken from what the request claims. */
export interface Identity {
  /** The verified address; compared with Box logins without regard to case. */
  readonly email: string;
  /** The deployer's own name for the user, for `mapUser` and `policy`. */
  readonly id?: string;
  /** Gets `admin_detail` with errors. */
  readonly isAdmin?: boolean;
}

/** Nothing: nobody is signed in. The request's body has already been read when this is called. */
export type Identify = (
  request: Request,
) => Promise<Identity | null | undefined> | Identity | null | undefined;

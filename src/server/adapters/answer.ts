/** The token endpoint, its search route, or whatever else answers requests. */
export type Answer = (request: Request) => Promise<Response>;

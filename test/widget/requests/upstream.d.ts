/** The parts of Box UI Elements that the tests of requests run as they are. */
declare module 'box-ui-elements/es/utils/Xhr.js' {
  interface XhrOptions {
    /** `folder_` and a number. */
    readonly id: string;
    readonly token: () => Promise<string>;
    readonly requestInterceptor: unknown;
  }
  export default class Xhr {
    constructor(options: XhrOptions);
    get(request: { readonly url: string; readonly params?: object }): Promise<{ readonly data: unknown }>;
    post(request: { readonly url: string; readonly data?: object }): Promise<{ readonly data: unknown }>;
    abort(): void;
  }
}

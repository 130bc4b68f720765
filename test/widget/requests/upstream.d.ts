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

declare module 'box-ui-elements/es/api/uploads/MultiputPart.js' {
  export default class MultiputPart {
    blob: Blob;
    sha1: string;
    uploadedBytes: number;
    constructor(
      options: object,
      index: number,
      offset: number,
      partSize: number,
      fileSize: number,
      sessionId: string,
      sessionEndpoints: { readonly uploadPart: string },
      config: { readonly requestTimeoutMs: number; readonly retries: number },
      partsUploading: () => number,
      onSuccess: (part: MultiputPart) => void,
      onProgress: (before: number, after: number) => void,
      onError: (error: unknown) => void,
    );
    upload(): void;
  }
}

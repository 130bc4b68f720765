/** The parts of Box UI Elements that the tests of requests run as they are. */
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

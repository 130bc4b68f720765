import type { HTTPResponse, Page } from 'puppeteer-core';
import type { RecordedResponse } from '../port.ts';

/** Keeps all responses of a page with their bodies, which the browser forgets with the document. */
export class Recorder {
  private readonly pending: Promise<RecordedResponse>[] = [];

  constructor(page: Page) {
    page.on('response', (response) => {
      this.pending.push(record(response));
    });
  }

  responses(): Promise<readonly RecordedResponse[]> {
    return Promise.all(this.pending);
  }
}

async function record(response: HTTPResponse): Promise<RecordedResponse> {
  const head = { url: response.url(), status: response.status(), headers: response.headers() };
  const body = await response.text().catch(() => '');
  return { ...head, body };
}

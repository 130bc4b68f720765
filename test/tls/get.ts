import { request } from 'node:https';

/** What an https address answers with 200 to a client that trusts this certificate alone. */
export function getTrusting(url: string, cert: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { ca: cert }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () => {
        if (response.statusCode === 200) resolve(text);
        else reject(new Error(`${url} answered ${String(response.statusCode)}.`));
      });
    });
    sent.on('error', reject).end();
  });
}

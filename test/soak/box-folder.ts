import assert from 'node:assert/strict';
import type { Demo } from '../../demo/start/demo.ts';
import type { LocalBox } from '../../src/local-box/index.ts';

const LOGIN = 'ada@intranet.example';

export interface Entry {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly sha1?: string;
}

/** One of Ada's folders as Box itself has it, and what somebody else does there. */
export class BoxFolder {
  readonly box: LocalBox;
  readonly id: string;
  readonly #apiUrl: string;
  readonly #token: string;

  static async find(demo: Demo, name: string): Promise<BoxFolder> {
    const root = new BoxFolder(demo, '0');
    const folder = (await root.entries()).find((entry) => entry.name === name);
    assert.ok(folder, `Box has ${name}`);
    return new BoxFolder(demo, folder.id);
  }

  private constructor({ box }: Demo, id: string) {
    assert.ok(box.local, 'there is a local Box');
    this.box = box.local;
    this.id = id;
    this.#apiUrl = box.apiUrl;
    this.#token = box.local.issueToken({ login: LOGIN });
  }

  async entries(): Promise<readonly Entry[]> {
    const { entries } = await this.#call('GET', `/folders/${this.id}/items?limit=1000&fields=name,sha1`);
    return entries as Entry[];
  }

  async addFolder(name: string): Promise<void> {
    await this.#call('POST', '/folders', { name, parent: { id: this.id } });
  }

  async remove({ type, id }: Entry): Promise<void> {
    await this.#call('DELETE', `/${type}s/${id}${type === 'folder' ? '?recursive=true' : ''}`);
  }

  async #call(method: string, path: string, body?: object): Promise<Readonly<Record<string, unknown>>> {
    // By the upload host's prefix: faults for a widget's listings are not for these calls.
    const response = await this.box.fetch(
      new Request(`${this.#apiUrl}/api/2.0${path}`, {
        method,
        headers: { Authorization: `Bearer ${this.#token}`, 'Content-Type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
      }),
    );
    assert.ok(response.ok, `${method} ${path} answered ${response.status}`);
    return response.status === 204 ? {} : ((await response.json()) as Record<string, unknown>);
  }
}

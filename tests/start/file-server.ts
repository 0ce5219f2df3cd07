import { execFileSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Started } from './started.ts';

const ask = { action: 'entriesByFolder', params: { folder: 'content/glossary', extension: 'yaml', depth: 1 } };
const askAs = (port: number, host: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    const headers = { 'content-type': 'application/json', host, origin: `http://${host}` };
    const options = { host: '127.0.0.1', port, path: '/decap/api/v1/', method: 'POST', headers };
    const asked = request(options, (response) => response.resume().on('end', () => resolve(response.statusCode)));
    asked.on('error', reject).end(JSON.stringify(ask));
  });

/** What the file server of a running `npm start` answers. */
export function askFileServer(site: () => Started): void {
  it('answers the editor, and on no port a page of another site whose name leads here', async () => {
    const own = new Set(
      site()
        .processes()
        .map(({ pid }) => pid),
    );
    const lines = execFileSync('ss', ['-ltnpH'], { encoding: 'utf8' }).split('\n');
    const ports = lines.flatMap((line) => {
      const [, port, pid] = /:(\d+)\s.*pid=(\d+)/.exec(line) ?? [];
      return own.has(Number(pid)) ? [{ port: Number(port), isLocal: /\s127\.0\.0\.1:\d+\s/.test(line) }] : [];
    });
    expect(ports.map(({ isLocal }) => isLocal)).toEqual([true, true]);
    const { port } = new URL(site().origin);
    for (const each of ports) {
      expect(await askAs(each.port, `localhost:${port}`)).toBe(200);
      for (const host of ['evil.example', `evil.example:${port}`]) expect(await askAs(each.port, host)).toBe(403);
    }
  });

  it('says why a file can’t be written, and leaves it', async () => {
    const folder = join(site().content, 'faq');
    chmodSync(folder, 0o555);
    const save = {
      action: 'persistEntry',
      params: {
        dataFiles: [{ slug: 'proverka', path: 'content/faq/proverka.yaml', raw: 'question: Что?\n' }],
        assets: [],
        options: { commitMessage: 'x', collectionName: 'faq' },
      },
    };
    const response = await fetch(`${site().origin}/decap/api/v1/`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(save),
    });
    chmodSync(folder, 0o755);
    expect(response.status).toBe(409);
    expect((await response.json()).error).toContain('нет права записывать в content/faq/proverka.yaml');
  });
}

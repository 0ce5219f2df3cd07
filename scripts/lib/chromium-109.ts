import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import type { LaunchOptions } from 'playwright';
import { aptInstall } from './apt.ts';
import { args, tryLaunch } from './browser.ts';

const root = join(import.meta.dirname, '../..');
const packed = join(root, 'node_modules/@sparticuz/chromium/bin');
const folder = join(root, 'node_modules/.cache/chromium-109');

/** Unpacks Chromium 109, the last one for Windows 7, out of its npm package; undefined where it does not start. */
export async function findChromium109(): Promise<LaunchOptions | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(packed)) return undefined;
  if (!existsSync(folder)) unpack();
  const options: LaunchOptions = {
    executablePath: join(folder, 'chromium'),
    args: [...args, '--no-zygote'],
    env: { ...process.env, LD_LIBRARY_PATH: join(folder, 'lib') },
  };
  // The package brings most of its libraries; one of them comes with the system's NSS.
  return (await tryLaunch(options)) ?? (await tryLaunch(aptInstall('libnss3') ? options : undefined));
}

function unpack(): void {
  // Under another name first: another process may look for the folder at the same time.
  const fresh = `${folder}-${process.pid}`;
  mkdirSync(fresh, { recursive: true });
  const read = (name: string) => brotliDecompressSync(readFileSync(join(packed, name)));
  writeFileSync(join(fresh, 'chromium'), read('chromium.br'), { mode: 0o755 });
  for (const name of ['aws.tar.br', 'swiftshader.tar.br'])
    execFileSync('tar', ['-x', '-C', fresh], { input: read(name) });
  if (!existsSync(folder)) renameSync(fresh, folder);
}

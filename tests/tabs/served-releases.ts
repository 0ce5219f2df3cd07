import { createHash, X509Certificate } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hostedBackend, originsOf } from '../../src/domain/editor/forms/backend.ts';
import { editorPolicy } from '../../src/domain/hosting/header-rules.ts';
import { deployScene } from '../lib/deploying.ts';
import { distDir } from '../lib/dist.ts';
import { type Change, makeNext } from '../lib/next-release.ts';
import { startNginx } from '../nginx/server.ts';

/** Where the editor of these releases saves. */
export const gitHost = 'https://git.example.ru';
const settings = { CMS_BACKEND: 'gitlab', CMS_REPO: 'centr/sajt', CMS_APP_ID: 'abc123', CMS_BASE_URL: gitHost };

/** A site behind real nginx, whose releases are put in its place by the real command. */
export interface ServedReleases {
  readonly origin: string;
  /** What tells a browser to trust the certificate. */
  readonly browserArgs: readonly string[];
  /** Deploys another release: with other code too, or with other content alone. */
  publish(change: Change): void;
  /** Nobody answers at the address any more. */
  unplug(): Promise<void>;
  stop(): Promise<void>;
}

// A build that takes a folder which lies ready.
const builder = `const { readFileSync, renameSync } = require('node:fs');
renameSync(readFileSync('text', 'utf8'), process.argv[process.argv.indexOf('--outDir') + 1]);
`;

/** Serves the built site, with an editor that saves to a GitLab. */
export async function serveReleases(): Promise<ServedReleases> {
  const folder = mkdtempSync(join(tmpdir(), 'releases-'));
  const first = join(folder, 'A');
  cpSync(distDir, first, { recursive: true });
  for (const page of ['admin/index.html', 'admin/import/index.html']) connectEditor(join(first, page));
  const scene = deployScene(builder);
  const deploy = (site: string): void => {
    scene.publish(site);
    const { code, output } = scene.deploy();
    if (code !== 0) throw new Error(output);
  };
  cpSync(first, join(folder, 'served'), { recursive: true });
  deploy(join(folder, 'served'));
  const nginx = await startNginx([], join(scene.home, 'site'));
  const key = new X509Certificate(nginx.certificate).publicKey.export({ type: 'spki', format: 'der' });
  let isThere = true;
  const unplug = async (): Promise<void> => {
    if (isThere) await nginx.stop();
    isThere = false;
  };
  return {
    unplug,
    origin: `https://localhost:${nginx.httpsPort}`,
    browserArgs: [`--ignore-certificate-errors-spki-list=${createHash('sha256').update(key).digest('base64')}`],
    publish: (change) => {
      const site = join(folder, change.mark);
      makeNext(first, site, change);
      deploy(site);
    },
    stop: async () => {
      await unplug();
      scene.remove();
      rmSync(folder, { recursive: true });
    },
  };
}

/** What a build with these settings writes into the pages of the editor. */
function connectEditor(file: string): void {
  const { backend } = hostedBackend(settings);
  const html = readFileSync(file, 'utf8')
    .replace(/(?<=data-cms=")[^"]*/, (written) => {
      const options = { ...JSON.parse(written.replaceAll('&quot;', '"')), backend };
      return JSON.stringify(options).replaceAll('"', '&quot;');
    })
    .replace(/(?<="Content-Security-Policy" content=")[^"]*/, editorPolicy(originsOf(backend)));
  writeFileSync(file, html);
}

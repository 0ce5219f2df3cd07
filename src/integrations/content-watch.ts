import { basename, join, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { FSWatcher } from 'vite';
import { contentDir } from '../adapters/content-pass.ts';
import { describeFinding } from '../domain/gate/finding.ts';
import type { GateResult } from '../domain/gate/gate.ts';
import { mediaFolder } from '../domain/model/media-path.ts';
import { debounce } from './debounce.ts';
import { pagesPass } from './pages-pass.ts';

/** Addresses that are not pages: Vite's modules, and the search index, which checks the files itself. */
const noPage = /^\/(?:@|src\/|node_modules\/|pagefind\/)/;

type Stamps = ReadonlyMap<string, string>;

/** In dev: a changed entry updates the list of pages and reloads open pages. Queries read the entries themselves. */
export function contentWatch(): AstroIntegration {
  return {
    name: 'content-watch',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        const reload = debounce(() => server.ws.send({ type: 'full-reload' }));
        server.watcher.add(contentDir);
        server.watcher.on('all', (_, path) => {
          // A hidden file is a text on its way to its place, or somebody else's.
          if (path.startsWith(contentDir + sep) && !basename(path).startsWith('.')) reload();
        });

        // The watcher is late and does not see changes of permissions, so each request for a page checks the files.
        let lastStamps: Stamps | undefined;
        let lastText: string | undefined;
        let told: ReadonlySet<string> = new Set();
        // A page that was under way may keep the former picture after the report: the next request reports once more.
        let reported: readonly string[] = [];
        const tell = ({ findings }: Pick<GateResult, 'findings'>): void => {
          const lines = new Set(findings.map(describeFinding));
          for (const line of lines) if (!told.has(line)) logger.warn(line);
          told = lines;
        };
        const updatePages = async (): Promise<void> => {
          const { snapshotFiles, freshPass } = await pagesPass(server);
          const { text, stamps } = await snapshotFiles();
          if (text === lastText) {
            reportChanged(server.watcher, reported);
            reported = [];
            return;
          }
          // The page makes the same pass, and says why it failed.
          freshPass().then(tell, () => undefined);
          if (lastStamps) reported = reportUploads(server.watcher, lastStamps, stamps);
          [lastStamps, lastText] = [stamps, text];
          for (const { hot } of Object.values(server.environments)) hot.send('astro:content-changed', {});
        };
        // The first visitor finds the entries judged, or nearly so.
        server.httpServer?.once('listening', () => void updatePages().catch(() => undefined));
        server.middlewares.use((request, _, next) => {
          if (noPage.test(request.url ?? '')) return next();
          updatePages().then(() => next(), next);
        });
      },
    },
  };
}

/**
 * Reports uploads added, changed or deleted between two snapshots as watcher events; gives those that are there. The
 * watcher itself drops a change within 50 ms of another one, and pages would keep showing the old picture.
 */
function reportUploads(watcher: FSWatcher, before: Stamps, after: Stamps): string[] {
  const paths = [...new Set([...before.keys(), ...after.keys()])].filter(
    (path) => path.startsWith(mediaFolder) && before.get(path) !== after.get(path),
  );
  for (const path of paths) {
    const event = before.has(path) ? (after.has(path) ? 'change' : 'unlink') : 'add';
    watcher.emit(event, join(contentDir, path));
  }
  return paths.filter((path) => after.has(path));
}

function reportChanged(watcher: FSWatcher, paths: readonly string[]): void {
  for (const path of paths) watcher.emit('change', join(contentDir, path));
}

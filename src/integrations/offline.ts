import { createHash, type Hash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { htmlFilesIn } from '../adapters/html-files.ts';
import { markPage } from '../offline/protocol/answers.ts';
import { addImports, filesOfPage } from '../offline/protocol/page-files.ts';
import { type Chunk, type Chunks, chunkReader } from './browser-chunks.ts';
import { browserTarget } from './browser-target.ts';

type Imports = Record<string, readonly string[]>;

const source = fileURLToPath(new URL('../offline/worker/main.ts', import.meta.url));
// The library that writes Word files is larger than all other scripts; offline, a plan can be printed.
const excludedScripts = /\/word-file\./;

/** Marks the pages of a build as this site's, and writes the service worker /sw.js, which shows saved pages without a network. The dev server has none. */
export function offline(): AstroIntegration {
  const chunks = new Map<string, Chunk>();
  return {
    name: 'offline',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [chunkReader('offline-imports', chunks)] } });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const imports = importsOf(chunks);
        const names = (await htmlFilesIn(root)).filter((name) => !name.startsWith('admin/'));
        const files = new Set<string>();
        const stamp = createHash('sha256');
        // Read twice, one by one: thousands of pages would not fit into memory.
        for (const name of names) {
          const html = readFileSync(join(root, name), 'utf8');
          for (const file of filesOfPage(`/${name}`.replace(/index\.html$/, ''), html)) files.add(file);
          stamp.update(name).update(html);
        }
        const needed = addImports(files, imports);
        const used = Object.entries(imports).filter(([script]) => needed.has(script));
        const existing = used.map(([script, others]) => [
          script,
          others.filter((file) => existsSync(join(root, file))),
        ]);
        // Of the scripts alone: a page that nobody has changed stays the same, byte for byte.
        const mark = shortHash(createHash('sha256').update(JSON.stringify(used)));
        for (const name of names) {
          const html = readFileSync(join(root, name), 'utf8');
          writeFileSync(join(root, name), markPage(html, mark));
        }
        const built = { stamp: shortHash(stamp.update(mark)), build: mark, imports: Object.fromEntries(existing) };
        await writeWorker(root, built);
        logger.info(`the worker knows ${used.length} scripts`);
      },
    },
  };
}

const shortHash = (hash: Hash): string => hash.digest('hex').slice(0, 12);

/** All that each browser script asks for: imports, imports on demand, style sheets, other files. */
function importsOf(chunks: Chunks): Imports {
  const files = [...chunks].map(
    ([script, { imports, dynamicImports, styles, assets }]) =>
      [script, [...imports, ...dynamicImports, ...styles, ...assets]] as const,
  );
  return Object.fromEntries(
    files
      .filter(([, asked]) => asked.length > 0)
      .map(([script, asked]) => [script, asked.filter((file) => !excludedScripts.test(file))]),
  );
}

/** One classic script: browsers of 2021–2025 do not run modules in a service worker. */
async function writeWorker(root: string, built: { stamp: string; build: string; imports: Imports }): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { __BUILT__: JSON.stringify(built) },
    build: {
      target: browserTarget,
      outDir: root,
      emptyOutDir: false,
      copyPublicDir: false,
      rollupOptions: { input: source, output: { format: 'iife', entryFileNames: 'sw.js' } },
    },
  });
}

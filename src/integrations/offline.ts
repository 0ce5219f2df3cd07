import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build, type Plugin } from 'vite';
import { markPage } from '../offline/protocol/answers.ts';
import { addImports, filesOfPage } from '../offline/protocol/page-files.ts';

type Imports = Record<string, readonly string[]>;

const source = fileURLToPath(new URL('../offline/worker/main.ts', import.meta.url));
// The library that writes Word files is larger than all other scripts; offline, a plan can be printed.
const excludedScripts = /\/word-file\./;

/** Marks the pages of a build as this site's, and writes the service worker /sw.js, which shows saved pages without a network. The dev server has none. */
export function offline(): AstroIntegration {
  const imports: Imports = {};
  return {
    name: 'offline',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [importReader(imports)] } });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const pages = await publicPages(root);
        const needed = addImports(
          pages.flatMap(({ path, html }) => filesOfPage(path, html)),
          imports,
        );
        const used = Object.entries(imports).filter(([script]) => needed.has(script));
        const existing = used.map(([script, others]) => [
          script,
          others.filter((file) => existsSync(join(root, file))),
        ]);
        // Of the scripts alone: a page that nobody has changed stays the same, byte for byte.
        const mark = hashOf(used);
        for (const { name, html } of pages) await writeFile(join(root, name), markPage(html, mark));
        await writeWorker(root, { stamp: hashOf([pages, used]), build: mark, imports: Object.fromEntries(existing) });
        logger.info(`the worker knows ${used.length} scripts`);
      },
    },
  };
}

const hashOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 12);

/** Collects the static imports, dynamic imports and style sheets of each browser script. */
function importReader(imports: Imports): Plugin {
  return {
    name: 'offline-imports',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const styles = [...(chunk.viteMetadata?.importedCss ?? [])];
        const files = [...chunk.imports, ...chunk.dynamicImports, ...styles].map((file) => `/${file}`);
        if (files.length > 0) imports[`/${chunk.fileName}`] = files.filter((file) => !excludedScripts.test(file));
      }
    },
  };
}

async function publicPages(root: string): Promise<{ name: string; path: string; html: string }[]> {
  const names = await readdir(root, { recursive: true });
  const own = names.filter((name) => name.endsWith('.html') && !name.startsWith('admin')).sort();
  return Promise.all(
    own.map(async (name) => ({
      name,
      path: `/${name.replaceAll('\\', '/')}`.replace(/index\.html$/, ''),
      html: await readFile(join(root, name), 'utf8'),
    })),
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
      outDir: root,
      emptyOutDir: false,
      copyPublicDir: false,
      rollupOptions: { input: source, output: { format: 'iife', entryFileNames: 'sw.js' } },
    },
  });
}

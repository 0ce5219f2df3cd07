import type { AstroIntegration } from 'astro';
import { build, type InlineConfig } from 'vite';
import { expect, it } from 'vitest';
import { cms } from './editor.ts';

/** Decap's reader of files, the only part of it that calls gray-matter. */
const reader = 'node_modules/decap-cms-core/dist/esm/formats/frontmatter.js';

function configOf({ hooks }: AstroIntegration): InlineConfig {
  let found: InlineConfig = {};
  const updateConfig = (config: { vite?: InlineConfig }) => {
    found = config.vite ?? {};
  };
  hooks['astro:config:setup']?.({ updateConfig } as unknown as Parameters<
    (typeof hooks)['astro:config:setup'] & object
  >[0]);
  return found;
}

async function bundle({ resolve, define }: InlineConfig): Promise<string> {
  const options = { ...(resolve ? { resolve } : {}), ...(define ? { define } : {}) };
  const lib = { entry: reader, formats: ['es' as const] };
  const done = await build({
    ...options,
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: false, lib },
  });
  const results = Array.isArray(done) ? done : [done];
  return results
    .flatMap((result) => ('output' in result ? result.output : []))
    .map((file) => ('code' in file ? file.code : ''))
    .join('');
}

it('removes the engine that runs `---js` from Decap', async () => {
  const engine = /\beval\(str\)/;
  expect(await bundle({}), 'gray-matter no longer evaluates: the guard may go').toMatch(engine);
  const guarded = await bundle(configOf(cms()));
  expect(guarded).not.toMatch(engine);
  expect(guarded).toContain('gray-matter is replaced');
});

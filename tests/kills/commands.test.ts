import { spawnSync } from 'node:child_process';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { frozenSite } from '../lib/frozen-site.ts';
import { article } from '../lib/word-files.ts';
import { scene, share } from './state.ts';
import { runAndKill } from './victim.ts';

const { folder, content, state, assertOneOf } = scene();
const script = (name: string) => join(import.meta.dirname, `../../scripts/${name}.ts`);
const reset = () => {
  rmSync(content, { recursive: true, force: true });
  cpSync(frozenSite.content, content, { recursive: true });
};
const states = (name: string, words: readonly string[]) => {
  reset();
  const before = state();
  const start = performance.now();
  spawnSync(process.execPath, [script(name), ...words], { env: { ...process.env, CONTENT_DIR: content } });
  const after = state();
  expect(after).not.toEqual(before);
  return { both: [before, after], milliseconds: performance.now() - start };
};

it.each<[string, string, () => Promise<readonly string[]>]>([
  ['person:remove', 'person-remove', async () => ['aistova-v-g']],
  [
    'import',
    'import',
    async () => {
      const file = join(folder, 'Статья.docx');
      writeFileSync(file, await article());
      return [file];
    },
  ],
])('%s', async (_, name, wordsOf) => {
  const words = await wordsOf();
  const { both, milliseconds } = states(name, words);
  for (let kill = share(0.05); kill > 0; kill -= 1) {
    reset();
    const after = (['start', 'part', 'steps', 'steps'] as const)[kill % 4] ?? 'start';
    const longest = { start: milliseconds, part: 20, steps: 3 }[after];
    const moment = { after, milliseconds: Math.random() * longest };
    await runAndKill(script(name), words, content, moment);
    await assertOneOf(both);
  }
});

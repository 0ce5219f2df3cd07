import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect } from 'vitest';
import { finishWrites } from '../../src/adapters/finish-writes.ts';

const kills = Number(process.env['KILLS'] ?? 1000);

/** How many of all kills a kind gets. */
export const share = (part: number): number => Math.ceil(kills * part);

/** The hashes of files by path. */
export type State = ReadonlyMap<string, string>;

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A folder of entries in which processes are killed. */
export interface Scene {
  readonly folder: string;
  readonly content: string;
  /** All files that are shown as content now. */
  state(): State;
  /**
   * Fails when a file is half: in none of the states. Then starts anew, after which the leftovers must be gone and
   * everything must be as one of the states says.
   */
  assertOneOf(states: readonly State[]): Promise<void>;
}

/** Makes a scene; after each test it prints what the kills met, for kills that never meet a write prove nothing. */
export function scene(): Scene {
  const folder = mkdtempSync(join(tmpdir(), 'kills-'));
  const content = join(folder, 'content');
  let met = { 'a text half-written': 0, 'a list half-done': 0, nothing: 0 };
  afterAll(() => rmSync(folder, { recursive: true }));
  afterEach(({ task }) => {
    console.log(`${task.name}: ${JSON.stringify(met)}`);
    // A few may all miss.
    if (kills >= 200) expect(met['a text half-written'] + met['a list half-done']).toBeGreaterThan(0);
    met = { 'a text half-written': 0, 'a list half-done': 0, nothing: 0 };
  });
  const files = () => readdirSync(content, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const hidden = () => files().flatMap(({ name }) => (name.startsWith('.') ? [name] : []));
  const state = (): State => {
    const shown = files().filter(({ name }) => !name.startsWith('.'));
    const paths = shown.map((entry) => join(entry.parentPath, entry.name)).sort();
    return new Map(paths.map((path) => [path.slice(content.length + 1), hashOf(readFileSync(path))]));
  };
  return {
    folder,
    content,
    state,
    assertOneOf: async (states) => {
      const left = hidden();
      const isListed = left.some((name) => name.endsWith('.steps'));
      met[isListed ? 'a list half-done' : left.length > 0 ? 'a text half-written' : 'nothing'] += 1;
      for (const [path, hash] of state()) {
        const right = states.map((one) => one.get(path));
        expect(right, path).toContain(hash);
      }
      await finishWrites(content);
      expect(hidden()).toEqual([]);
      expect(states.map((one) => JSON.stringify([...one]))).toContain(JSON.stringify([...state()]));
    },
  };
}

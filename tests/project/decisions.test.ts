import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../../docs/decisions');
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const names = readdirSync(folder).filter((name) => name !== 'README.md');
const head =
  /^# (\d{4})\. (.+)\n\nStatus: (?:accepted|replaced by \d{4})\. Date: \d{4}-\d\d-\d\d\.(?: Adds to \[\d{4}\]\(.+\.md\)\.)?\n/;

it('a decision has a number of its own, a title, status and day', () => {
  const numbers = names.map((name) => head.exec(read(name))?.[1]);
  expect(numbers).toEqual(names.map((name) => name.slice(0, 4)));
  expect(new Set(numbers).size).toBe(names.length);
});

it('a decision has context, decision and alternatives; besides, limits and what was measured', () => {
  const wrong = names.filter((name) => {
    const parts = [...read(name).matchAll(/^## (.+)$/gm)].map(([, part]) => part);
    return !/^Context,Decision,Alternatives(?:,Limits)?(?:,Measured)?$/.test(parts.join());
  });
  expect(wrong).toEqual([]);
});

it('the list names every decision by its title', () => {
  const list = read('README.md');
  const line = (name: string) => `- [${name.slice(0, 4)}](${name}) ${head.exec(read(name))?.[2]}\n`;
  expect(names.filter((name) => !list.includes(line(name)))).toEqual([]);
});

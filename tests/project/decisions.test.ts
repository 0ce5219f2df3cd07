import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../../docs/decisions');
const names = readdirSync(folder).filter((name) => name !== 'README.md');
const list = readFileSync(join(folder, 'README.md'), 'utf8');

it('decisions have a number each', () => {
  const numbers = names.map((name) => name.slice(0, 4));
  expect(numbers.filter((number, i) => !/^\d{4}$/.test(number) || numbers.indexOf(number) < i)).toEqual([]);
});

describe.each(names)('%s', (name) => {
  const text = readFileSync(join(folder, name), 'utf8');

  it('is one decision: a title, status and day, context, decision, alternatives', () => {
    const head = /^# (\d{4})\. .+\n\nStatus: (?:accepted|replaced by \d{4})\. Date: \d{4}-\d\d-\d\d\.\n/.exec(text);
    expect(head?.[1]).toBe(name.slice(0, 4));
    const parts = [...text.matchAll(/^## (.+)$/gm)].map(([, part]) => part);
    expect(parts.slice(0, 3)).toEqual(['Context', 'Decision', 'Alternatives']);
    expect(parts.slice(3).filter((part) => part !== 'Limits' && part !== 'Measured')).toEqual([]);
  });

  it('stands in the list under its title', () => {
    const title = /^# \d{4}\. (.+)$/m.exec(text)?.[1];
    expect(list).toContain(`- [${name.slice(0, 4)}](${name}) ${title}\n`);
  });
});

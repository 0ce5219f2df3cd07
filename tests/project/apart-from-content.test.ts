import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const licence = join(root, 'content/LICENSE');
const refusal = /A test of the code reads .*LICENSE/;

describe('tests of the code', () => {
  it('can’t read content/', async () => {
    expect(() => readFileSync(licence)).toThrow(refusal);
    await expect(async () => readFile(licence)).rejects.toThrow(refusal);
  });

  it('nor can what they start', () => {
    const { stderr } = spawnSync(process.execPath, ['-e', `require('fs').readFileSync(${JSON.stringify(licence)})`], {
      encoding: 'utf8',
    });
    expect(stderr).toMatch(refusal);
  });

  it('can be run as of another day', () => {
    const script = 'console.log(JSON.stringify([new Date(), Date.now(), new Date() instanceof Date, new Date(0)]))';
    const { stdout } = spawnSync(process.execPath, ['-e', script], {
      encoding: 'utf8',
      env: { ...process.env, TEST_CLOCK: '2031-03-01T09:00:00Z' },
    });
    const [now, moment, isDate, epoch] = JSON.parse(stdout);
    expect(now).toMatch(/^2031-03-01T09:0/);
    expect(new Date(moment).toISOString()).toMatch(/^2031-03-01T09:0/);
    expect([isDate, epoch]).toEqual([true, '1970-01-01T00:00:00.000Z']);
  });
});

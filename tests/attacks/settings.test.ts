import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { describeFinding } from '../../src/domain/gate/finding.ts';
import type { GateResult } from '../../src/domain/gate/gate.ts';
import { settingsInputs } from '../fixtures/attacks/all.ts';
import type { Input } from '../fixtures/attacks/kit.ts';
import { frozenSite } from '../lib/frozen-site.ts';
import { costOf } from '../lib/processor-time.ts';
import { rowsOf } from '../lib/whole.ts';

const content = mkdtempSync(join(tmpdir(), 'settings-'));
// The modules of the check read it when they are loaded.
process.env['CONTENT_DIR'] = content;
const { freshPass, snapshotFiles } = await import('../../src/adapters/fresh-pass.ts');
const { reasonNotToBuild } = await import('../../src/adapters/content-pass.ts');
afterAll(() => rmSync(content, { recursive: true }));

/** Puts back what an input has changed. */
function restore({ file }: Partial<Input> = {}): void {
  const path = join(content, file ?? '');
  rmSync(path, { recursive: true, force: true });
  cpSync(join(frozenSite.content, file ?? ''), path, { recursive: true });
}

async function pass(): Promise<GateResult> {
  await snapshotFiles();
  return freshPass();
}

restore();
const known = new Set((await pass()).findings.map(describeFinding));

it('spoilt settings, questionnaires and folders are told of, each alone, within a second', async () => {
  const silent: string[] = [];
  const loud: string[] = [];
  const slow: string[] = [];
  for (const input of rowsOf(settingsInputs, (one) => settingsInputs.indexOf(one) % 4 === 0)) {
    await input.write(content);
    let passed: GateResult | undefined;
    const cost = await costOf(async () => {
      passed = await pass();
    });
    if (cost > 1000) slow.push(`${input.name}: ${cost} ms`);
    const result = passed as GateResult;
    const told = result.findings.some((finding) => !known.has(describeFinding(finding)));
    const isTold = told || reasonNotToBuild(result) !== undefined;
    if (isTold && input.right === 'harmless') loud.push(input.name);
    if (!isTold && input.right === 'refused') silent.push(input.name);
    restore(input);
  }
  expect({ silent, loud, slow }).toEqual({ silent: [], loud: [], slow: [] });
  expect(settingsInputs.length).toBeGreaterThan(200);
});

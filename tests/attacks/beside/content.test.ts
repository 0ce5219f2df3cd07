import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { GateResult } from '../../../src/domain/gate/gate.ts';
import { makeCheckout } from '../../lib/checkout.ts';
import { filesIn } from '../../lib/fixtures.ts';
import { frozenSite } from '../../lib/frozen-site.ts';
import { putStandIns } from '../stand-ins.ts';
import { writeAttacks } from '../written.ts';

const checkout = makeCheckout();
const at = (name: string) => join(checkout.root, name);
const content = at('content');
const fresh = at('content-before');

/** A built site: the bytes of its files by their paths. */
type Site = ReadonlyMap<string, Uint8Array>;

let pass: GateResult;
let before: Site;
let beside: Site;
let accepted: Site;

async function build(): Promise<Site> {
  const { code, output } = await checkout.build();
  if (code !== 0) throw new Error(output.replace(/^Ошибка: .*\n/gm, '').slice(-4000));
  const site = new Map(filesIn(at('dist')).map(({ path, bytes }) => [path, bytes]));
  rmSync(at('dist'), { recursive: true });
  return site;
}

/** Judges the content in this process: which files are published, which refused. */
async function judge(): Promise<GateResult> {
  process.env['CONTENT_DIR'] = content;
  process.env['NOW'] = frozenSite.now;
  const { passContent } = await import('../../../src/adapters/content-pass.ts');
  return passContent();
}

/** Leaves of the inputs only those that the check accepts. */
function keepAccepted(): void {
  const refused = new Set(pass.findings.filter(({ severity }) => severity === 'error').map(({ file }) => file));
  const entries = [...pass.entries.values()].flatMap((group) => [...group.values()].map(({ file }) => file));
  const uploads = pass.uploads.filter((path) => !refused.has(path));
  renameSync(content, at('content-all'));
  cpSync(fresh, content, { recursive: true });
  for (const path of [...entries, ...uploads]) {
    if (existsSync(join(content, path))) continue;
    mkdirSync(dirname(join(content, path)), { recursive: true });
    cpSync(join(at('content-all'), path), join(content, path));
  }
}

const differing = (one: Site, other: Site): string[] =>
  [...new Set([...one.keys(), ...other.keys()])]
    .filter((path) => !Buffer.from(one.get(path) ?? []).equals(other.get(path) ?? new Uint8Array()))
    .toSorted();

beforeAll(async () => {
  rmSync(content, { recursive: true });
  cpSync(join(import.meta.dirname, '../../../content'), content, { recursive: true });
  putStandIns(content);
  cpSync(content, fresh, { recursive: true });
  await writeAttacks(content);
  beside = await build();
  pass = await judge();
  keepAccepted();
  accepted = await build();
  rmSync(content, { recursive: true });
  renameSync(fresh, content);
  before = await build();
}, 1_800_000);

afterAll(() => checkout.remove());

it('what is refused changes no byte of the site but the list of what to mend', () => {
  expect(differing(beside, accepted)).toEqual(['admin/sostoyanie/index.html', 'admin/zapisi.json']);
  expect(beside.size).toBeGreaterThan(500);
});

/** Pages that count or list all entries of a kind, or name a file with all of them by its mark. */
const ofAll =
  /^(?:(?:admin\/sostoyanie|moj-plan|priemy|projti-diagnostiku|samoobrazovanie|slovar|svodka|voprosy)\/)?(?:stranitsa-\d+\/)?index\.html$/;

it('what is accepted changes only the lists in which it stands', () => {
  const added = [...beside.keys()].filter((path) => !before.has(path) && path.endsWith('/index.html'));
  const links = added.map((path) => `href="/${path.replace('index.html', '')}"`);
  const changed = differing(before, beside).filter((path) => before.has(path) && path.endsWith('.html'));
  const others = changed.filter((path) => {
    const html = new TextDecoder().decode(beside.get(path));
    return !ofAll.test(path) && !links.some((link) => html.includes(link));
  });
  expect(others).toEqual([]);
  expect(added.length).toBeGreaterThan(100);
});

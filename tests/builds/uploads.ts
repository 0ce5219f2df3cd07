import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

const fixtures = join(import.meta.dirname, '../fixtures');
const uploads = join(fixtures, 'uploads');
const verdicts: Record<string, string> = parse(readFileSync(join(uploads, 'expected.yaml'), 'utf8'));
const named = (isGood: boolean) => Object.keys(verdicts).filter((name) => (verdicts[name] === 'ok') === isGood);
const digest = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
const attachments = ['plan.docx', 's-makrosom.docx', 's-kodom.pdf', 's-mestom.jpg'].map(
  (name) => `  - { file: media/${name}, title: ${name} }\n`,
);
const pictures = ['foto.jpg', 's-mestom.jpg', 'obrezano.png', 's-kodom.svg'].map(
  (name) => `<Picture src="media/${name}" alt="${name}" />\n`,
);
const files = ['rolik.mp4', 's-mestom.mp4', 'ocenki.xlsx', 's-kodom.pdf'].map(
  (name) => `<File src="media/${name}" title="${name}" />\n`,
);

/** Puts every upload of the fixtures into a folder of entries, and a material that points at good ones and bad ones. */
export function plantUploads(content: string): void {
  cpSync(uploads, join(content, 'media'), { recursive: true, filter: (path) => !path.endsWith('expected.yaml') });
  const good = readFileSync(join(fixtures, 'good/materials/proverka-material.mdx'), 'utf8');
  // On a topic that came with them, so that no good page has a new neighbour.
  const pointing = good
    .replace(/topics: .*/, 'topics: [proverka]')
    .replace('status:', `attachments:\n${attachments.join('')}status:`);
  writeFileSync(join(content, 'materials/s-zagruzkami.mdx'), `${pointing}\n${[...pictures, ...files].join('\n')}`);
}

/** What holds of a build over them: `dist` and what was printed. */
export function judgeUploads(dist: string, printed: () => string): void {
  it('names each refused upload', () => {
    expect(named(false).filter((name) => !printed().includes(`content/media/${name}: `))).toEqual([]);
  });

  it('publishes no refused upload, under whatever name', () => {
    const hostile = new Map(named(false).map((name) => [digest(join(uploads, name)), name]));
    // Some are refused for their names alone.
    for (const name of named(true)) hostile.delete(digest(join(uploads, name)));
    expect(hostile.size).toBeGreaterThan(70);
    const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.map((file) => hostile.get(digest(join(file.parentPath, file.name)))).filter(Boolean)).toEqual([]);
    for (const name of ['plan.docx', 'rolik.mp4', 'ocenki.xlsx']) {
      expect(digest(join(dist, 'media', name))).toBe(digest(join(uploads, name)));
    }
  });

  it('leaves no hole where a refused upload was named', () => {
    const page = readFileSync(join(dist, 'materialy/s-zagruzkami/index.html'), 'utf8');
    expect(page).toContain('alt="foto.jpg"');
    for (const name of ['plan.docx', 'rolik.mp4', 'ocenki.xlsx']) expect(page).toContain(`href="/media/${name}"`);
    expect(page).not.toMatch(/s-mestom|s-makrosom|s-kodom|obrezano/);
  });
}

import { join } from 'node:path';
import { stringify } from 'yaml';
import { declared } from '../../../src/domain/schemas/index.ts';
import type { Grown } from './region.ts';
import { type GrownSite, put, writeMedia } from './site.ts';

/** Blocks in the words of plain Markdown; what holds prose keeps it. */
const plainBlocks: readonly [RegExp, (...parts: string[]) => string][] = [
  [
    /<Callout kind="(\w+)">\n\n([\s\S]*?)\n\n<\/Callout>/g,
    (_, kind = '', text = '') => quote(`**${kind}**\n\n${text}`),
  ],
  [/<Sheet title="([^"]*)">/g, (_, title = '') => `### ${title}`],
  [/<\/?(?:Sheet|Steps|Columns)>\n*/g, () => ''],
  [/<Technique id="([^"]*)" \/>/g, (_, id = '') => `[${id}](/techniques/${id}/)`],
  [/<Material id="([^"]*)" \/>/g, (_, id = '') => `[${id}](/materials/${id}/)`],
  [
    /<Picture src="([^"]*)" alt="([^"]*)" caption="([^"]*)" \/>/g,
    (_, src, alt, caption) => `![${alt}](/${src})\n\n*${caption}*`,
  ],
  [/<File src="([^"]*)" title="([^"]*)" \/>/g, (_, src, title) => `[${title}](/${src})`],
  [
    /<Video url="([^"]*)" title="([^"]*)" length="([^"]*)" \/>/g,
    (_, url, title, length) => `[${title}](${url}) (${length})`,
  ],
  [/\]\(\/materialy\//g, () => '](/materials/'],
  [/\]\(\/priemy\//g, () => '](/techniques/'],
  [/\]\(\/tyutorialy\//g, () => '](/tutorials/'],
];

const quote = (text: string) => text.replace(/^/gm, '> ');

/** An entry as a page of Markdown: the same words, with the labels of its fields as headings. */
export function plainMarkdown({ collection, data, body }: Grown): string {
  const { titleField, fields } = declared(collection);
  const sections = Object.entries(data).flatMap(([name, value]) => {
    const texts = name === titleField ? [] : textsIn(value);
    return texts.length === 0 ? [] : [`## ${fields[name]?.label ?? name}`, ...texts];
  });
  const [first = ''] = sections.slice(1);
  const description = String(data['summary'] ?? data['description'] ?? first).slice(0, 200);
  const head = stringify({ title: String(data[titleField] ?? collection), description }, { lineWidth: 0 });
  const text = plainBlocks.reduce(
    (rest, [block, plain]) => rest.replace(block, plain),
    [...sections, body].join('\n\n'),
  );
  return `---\n${head}---\n\n${text}\n`;
}

/** What there is to read in a value: sentences, not codes and names of entries. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return /\s/.test(value) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}

/** Writes a site as folders of plain Markdown, `<collection>/<id>.md`, and its pictures and files beside them. */
export async function writePlain(texts: string, media: string, site: GrownSite): Promise<void> {
  for (const entry of site.entries) await put(join(texts, entry.collection, `${entry.id}.md`), plainMarkdown(entry));
  await writeMedia(media, site);
}

import type { HtmlPage } from '../../src/adapters/search-files.ts';
import type { Entry } from '../../src/domain/gate/judge.ts';
import type { Data } from '../../src/domain/schemas/index.ts';
import type { PublishedEntries } from '../../src/domain/search/indexing/facts.ts';
import { escapeHtml } from '../../src/domain/text/escape.ts';
import { Dice, rareWords } from './dice.ts';

const pageWords = 350;
const newWords = 0.009;
const rareShare = 0.06;

/**
 * Generates materials from sentences of real ones, with one word in sixteen replaced by a rare word. New words keep
 * coming, about three a page, as in real text, so that the index and the vocabulary grow with the site.
 */
export function* inventPages(
  count: number,
  texts: readonly string[],
): Generator<{ html: HtmlPage; entry: Entry<'materials'> }> {
  const dice = new Dice(20_261_121);
  const rareWord = rareWords(dice, newWords / rareShare);
  const sentences = texts
    .flatMap((text) => text.split(/(?<=[.!?])\s+/))
    .filter((text) => text.length > 30 && text.length < 300);
  const randomSentence = () =>
    dice.pick(sentences).replace(/[а-яё]{5,}/g, (word) => (dice.next() < rareShare ? rareWord() : word));
  for (let i = 0; i < count; i += 1) {
    const title = randomSentence()
      .split(/\s+/)
      .slice(0, 6)
      .join(' ')
      .replace(/[.,:;!?]$/, '');
    const parts: string[] = [];
    for (let words = 0; words < pageWords; ) {
      const paragraph = [randomSentence(), randomSentence(), randomSentence()].join(' ');
      words += paragraph.split(' ').length;
      parts.push(
        `${parts.length % 3 === 0 ? `<h2 id="r-${parts.length}">${escapeHtml(randomSentence().slice(0, 40))}</h2>` : ''}<p>${escapeHtml(paragraph)}</p>`,
      );
    }
    const id = `proba-${i}`;
    const content = `<!doctype html><html lang="ru"><head><title>${escapeHtml(title)}</title></head><body><main data-pagefind-body><h1>${escapeHtml(title)}</h1>${parts.join('')}</main></body></html>`;
    yield {
      html: { url: `/materialy/${id}/`, content },
      entry: {
        ...pattern,
        id,
        data: {
          ...pattern.data,
          title,
          summary: randomSentence().slice(0, 200),
          grades: [dice.pick(['1', '2', '3', '4'])],
        },
      },
    };
  }
}

const data = {
  title: '',
  summary: '',
  kind: 'памятка',
  topics: [],
  grades: [],
  subjects: ['математика'],
  pupilDifficulties: [],
  aliases: [],
  publishedOn: '2026-11-20',
};
const pattern = {
  collection: 'materials',
  file: '',
  id: '',
  data: data as unknown as Data<'materials'>,
  body: '',
} as unknown as Entry<'materials'>;

/** Adds materials to the published entries. */
export function withMaterials(published: PublishedEntries, materials: readonly Entry<'materials'>[]): PublishedEntries {
  const all = new Map(published);
  all.set(
    'materials',
    new Map([...(published.get('materials') ?? []), ...materials.map((entry) => [entry.id, entry] as const)]),
  );
  return all;
}

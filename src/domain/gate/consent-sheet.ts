import type { CollectionId } from '../model/collection-id.ts';
import { plainHost } from '../prose/plain-host.ts';
import { newPage, renderProse } from '../prose/prose.ts';
import type { ParseMarkdown } from '../prose/types.ts';
import { declared } from '../schemas/index.ts';
import { plainSettings } from '../schemas/settings.ts';
import { slotFacts, slotFiller } from '../schemas/slots.ts';
import { consentFields, tutors } from '../schemas/tutor.ts';
import { escapeHtml } from '../text/escape.ts';
import { slotsIn } from '../text/slots.ts';
import type { Entries } from './entries.ts';
import type { Entry } from './judge.ts';
import type { RawEntry } from './read-entry.ts';

/** The page with the text of the consent. */
const page = 'soglasie';

interface Sources {
  /** Every entry without errors, drafts too. */
  readonly known: Entries;
  readonly parse: ParseMarkdown;
}

/** A sheet of paper as an HTML file, with what is to be told beside it; or why there is none. */
type Sheet = { readonly html: string; readonly notes: readonly string[] } | { readonly refusal: string };

/**
 * A person's consent to publication, filled with the facts of the settings and of the entry (docs/domain.md#consent).
 * The entry may be a draft with faults: the consent comes before it. What the person decides stays blank.
 */
export function consentSheet(tutor: RawEntry, { known, parse }: Sources): Sheet {
  const document = known.get('pages')?.get(page) as Entry<'pages'> | undefined;
  if (!document) return { refusal: `Текста согласия нет: нужна запись content/pages/${page}.mdx без ошибок.` };
  const site = (known.get('settings')?.get('site') as Entry<'settings'> | undefined)?.data ?? plainSettings;
  const person = { ...(tutor.data as Readonly<Record<string, unknown>> | undefined), id: tutor.id };
  const fill = slotFiller(slotFacts(site), person, wordsIn(known));
  const empty = slotsIn(document.body).filter((name) => fill(name) === undefined);
  if (empty.length > 0)
    return { refusal: `Согласие без этого не действует, заполните в настройках: ${empty.join(', ')}.` };
  const { html } = renderProse(document.body, { parse, host: { ...plainHost, fill }, page: newPage() });
  const isChecked = document.data.template?.checkedOn !== undefined;
  const title = escapeHtml(document.data.title);
  const warning = isChecked ? '' : '<p class="warning">Образец. Перед подписью проверьте с юристом.</p>';
  const named = consentFields.filter((name) => person[name as keyof typeof person] !== undefined);
  return {
    html: `<!doctype html>\n<html lang="ru"><head><meta charset="utf-8"><title>${title}</title><style>${style}</style></head>\n<body>${warning}<h1>${title}</h1>\n${html}\n</body></html>\n`,
    notes: [
      ...(isChecked ? [] : ['Текст согласия не проверил юрист: об этом сказано на листе.']),
      `Из записи взято полей: ${named.length}. «Да» или «нет» в каждой строке человек пишет сам.`,
      'Подписанный лист хранит оператор. В запись впишите номер, дни и разрешённые поля; скан в хранилище не кладите.',
    ],
  };
}

/** Says the value of a tutor's field in words: titles for what refers to other entries. */
function wordsIn(known: Entries) {
  const titleOf = (collection: CollectionId, id: unknown): string => {
    const entry = known.get(collection)?.get(String(id));
    return entry ? declared(collection).title(entry.data as never) : String(id);
  };
  return (value: unknown, name: string): string => {
    const to = tutors.fields[name]?.to as CollectionId | undefined;
    const say = (one: unknown) => (to === undefined ? String(one) : titleOf(to, one));
    if (value === undefined || value === null) return '';
    return Array.isArray(value) ? value.map(say).join('; ') : say(value);
  };
}

const style =
  '@page{size:A4;margin:18mm}body{font:12pt/1.4 "Times New Roman",serif;max-width:180mm;margin:0 auto}' +
  'h1{font-size:15pt}h2{font-size:12pt;margin:1em 0 .3em}p,ul{margin:.4em 0}table{border-collapse:collapse;width:100%}' +
  'th,td{border:1px solid;padding:1mm 2mm;text-align:left;vertical-align:top}tr{break-inside:avoid}' +
  '.blank{display:inline-block;border-bottom:1px solid;min-width:25mm}.blank-medium{min-width:45mm}' +
  '.blank-long{min-width:80mm}.warning{border:2px solid;padding:2mm;font-weight:bold}';

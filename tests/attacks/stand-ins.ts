import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { entryText, pathOf, put } from '../fixtures/attacks/kit.ts';
import { frozenSite } from '../lib/frozen-site.ts';

/** The entries of the frozen site that inputs name, imitate or refer to. */
const named: readonly (readonly [kind: string, slug: string])[] = [
  ['municipalities', 'ozyorsk'],
  ['institutions', 'shkola-u-pruda'],
  ['topics', 'ponimanie-teksta'],
  ['topics', 'deti-s-ovz'],
  ['materials', 'nachat-s-opory'],
  ['materials', 'urok-vdvoyom'],
  ['techniques', 'geksagon'],
  ['tutors', 'aistova-v-g'],
  ['faq', 'gde-vzyat-vremya'],
  ['glossary', 'rabochij-otklik'],
];
const picture = 'media/nevod.svg';

/** Gives another site's content a sound entry for each name of the frozen site that it lacks. */
export function putStandIns(content: string): void {
  for (const [kind, slug] of named) {
    const path = pathOf(kind, slug);
    const body = slug === 'urok-vdvoyom' ? `<Picture src="${picture}" alt="Рисунок для пробы" />\n` : 'Проба.';
    // A term of its own would refer to itself.
    const changed = kind === 'glossary' ? { related: undefined } : {};
    if (!existsSync(join(content, path))) put(content, path, entryText(kind, slug, changed, body));
  }
  if (!existsSync(join(content, picture))) cpSync(join(frozenSite.content, picture), join(content, picture));
}

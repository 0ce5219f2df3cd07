import { Transform } from 'prosemirror-transform';
import { expect, it } from 'vitest';
import { parseMarkdown } from '../../../adapters/parse-markdown.ts';
import { openDocument } from './document.ts';
import { followAddresses } from './follow-address.ts';
import { writeDocument } from './write-document.ts';

/** The text after one word of it was typed over, or taken out. */
function typedOver(source: string, word: string, typed: string): string {
  const open = openDocument(source, parseMarkdown);
  if (!open) throw new RangeError('The text is over the limits');
  const tr = new Transform(open.doc);
  open.doc.descendants((node, at) => {
    const index = node.text?.indexOf(word) ?? -1;
    if (index < 0) return;
    const [from, to] = [at + index, at + index + word.length];
    if (typed === '') tr.delete(from, to);
    else tr.replaceWith(from, to, open.doc.type.schema.text(typed, node.marks));
  });
  followAddresses(tr, open.doc);
  tr.doc.check();
  return writeDocument(open, tr.doc, parseMarkdown);
}

it.each([
  ['a mail address', 'Пишите: primer@mail.ru.', 'primer', 'novyj', 'Пишите: novyj@mail.ru.\n'],
  ['a site', 'Здесь: https://centr.ru/plan и далее.', 'plan', 'karta', 'Здесь: https://centr.ru/karta и далее.\n'],
  [
    'a site without its scheme',
    'Здесь: www.centr.ru',
    'centr',
    'shkola',
    'Здесь: [www.shkola.ru](http://www.shkola.ru)\n',
  ],
  ['a letter taken out', 'Пишите: priimer@mail.ru.', 'ii', '', 'Пишите: prmer@mail.ru.\n'],
  ['words of a link', 'Пишите [нам](mailto:primer@mail.ru).', 'нам', 'вам', 'Пишите [вам](mailto:primer@mail.ru).\n'],
  ['words instead of an address', '<primer@mail.ru>', 'primer@mail.ru', 'нам', '[нам](mailto:primer@mail.ru)\n'],
  ['the end of a half-written address', '[a@mail.r](mailto:a@mail.ru)', 'mail.r', 'pochta.ru', '<a@pochta.ru>\n'],
  ['a half-written address', 'Пишите: a@mail.ru.', 'mail.ru', 'mail', 'Пишите: [a@mail](mailto:a@mail.ru).\n'],
  [
    'a site with a longer address',
    '[centr.ru](https://centr.ru/a)',
    'centr',
    'nash',
    '[nash.ru](https://centr.ru/a)\n',
  ],
  ['words beside an address', 'Пишите: primer@mail.ru.', 'Пишите', 'Шлите', 'Шлите: primer@mail.ru.\n'],
  ['one address of two', 'a@mail.ru, b@mail.ru', 'b@', 'c@', 'a@mail.ru, c@mail.ru\n'],
])('%s', (_, source, word, typed, text) => expect(typedOver(`${source}\n`, word, typed)).toBe(text));

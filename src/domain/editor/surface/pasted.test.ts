import { EditorState, NodeSelection, TextSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../adapters/parse-markdown.ts';
import { openDocument } from './document.ts';
import { sliceFor, withPasted } from './pasted.ts';
import { writeDocument } from './write-document.ts';

const documentOf = (source: string) => {
  const open = openDocument(source, parseMarkdown);
  if (!open) throw new Error('over the limits');
  return open;
};

/** A text after a paste and a word that is typed behind it. `at` is where the cursor is; without it the first block is chosen. */
function pasted(source: string, what: string, at?: number): string {
  const open = documentOf(source);
  const selection = at === undefined ? NodeSelection.create(open.doc, 0) : TextSelection.create(open.doc, at);
  const { tr } = EditorState.create({ doc: open.doc, selection });
  withPasted(tr, sliceFor(documentOf(what).doc, 'text')).insertText(' Дальше.');
  return writeDocument(open, tr.doc, parseMarkdown).trim();
}

describe('what is pasted', () => {
  it('has its footnotes at the end of the text, and the cursor behind its own words', () => {
    expect(pasted('До.\n\n<Steps>\n\n1. Шаг\n\n</Steps>', 'Раз[^1].\n\n[^1]: Два.', 4)).toBe(
      'До.Раз[^1]. Дальше.\n\n<Steps>\n\n1. Шаг\n\n</Steps>\n\n[^1]: Два.',
    );
  });

  it('has footnotes of its own beside those of the text', () => {
    expect(pasted('До[^1].\n\n[^1]: Было.', 'Раз[^1], два[^k1].\n\n[^1]: Два.\n\n[^k1]: Три.', 5)).toBe(
      'До[^1].Раз[^2], два[^k1]. Дальше.\n\n[^1]: Было.\n\n[^2]: Два.\n\n[^k1]: Три.',
    );
  });

  it('stands behind a block that is chosen', () => {
    const block = '<Callout kind="try">\n\nПроба.\n\n</Callout>';
    expect(pasted(`${block}\n\nПосле.`, 'Раз.')).toBe(`${block}\n\nРаз. Дальше.\n\nПосле.`);
  });
});

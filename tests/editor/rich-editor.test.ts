import { readdirSync, readFileSync } from 'node:fs';
import MarkdownControl from 'decap-cms-widget-markdown/dist/esm/MarkdownControl/index.js';
import {
  markdownToSlate,
  type SlateNode,
  slateToMarkdown,
} from 'decap-cms-widget-markdown/dist/esm/serializers/index.js';
import { describe, expect, it, vi } from 'vitest';
import { richEditorRoundTrip, richOptions } from '../../admin/rich-markdown.ts';
import { parseMarkdown } from '../../src/adapters/parse-markdown.ts';
import { formatFor } from '../../src/domain/editor/files/format.ts';
import { mergeEdit } from '../../src/domain/editor/files/merge-edit.ts';
import { editorComponent } from '../../src/domain/editor/forms/editor-component.ts';
import { rawMarkdownBlock } from '../../src/domain/editor/forms/raw-markdown-block.ts';
import type { Collection } from '../../src/domain/model/collection.ts';
import { leavesOf } from '../../src/domain/model/walk.ts';
import { blocks } from '../../src/domain/prose/blocks/index.ts';
import { collections } from '../../src/domain/schemas/index.ts';
import { frozenSite } from '../lib/frozen-site.ts';

// The serialisers of Decap ask the control that was made last which components there are.
vi.stubGlobal('localStorage', { getItem: () => null });
const components = [rawMarkdownBlock, ...[...blocks.values()].map((block) => editorComponent(block, () => ''))];
new MarkdownControl({
  getEditorComponents: () => components,
  field: { get: (_: string, modes: unknown) => modes },
});

const word = /[\p{L}\d]+/u;
const typed = 'ЙЦУКЕН';

/** The nodes of the rich editor that hold words. */
function textsIn(nodes: readonly SlateNode[]): SlateNode[] {
  return nodes.flatMap((node) => [...(word.test(node.text ?? '') ? [node] : []), ...textsIn(node.children ?? [])]);
}

/** Types over the first word of a node of the rich editor, and gives the source back with that word put in again. */
function throughTheEditor(source: string, choose: (count: number) => number): string {
  const nodes = markdownToSlate(source, richOptions);
  const texts = textsIn(nodes);
  const node = texts[choose(texts.length)];
  // Blocks and nothing else.
  if (node?.text === undefined) return source;
  const [old = ''] = word.exec(node.text) ?? [];
  node.text = node.text.replace(old, typed);
  const { text, lost } = mergeEdit(source, slateToMarkdown(nodes, richOptions), richEditorRoundTrip);
  expect(lost).toEqual([]);
  expect(text).toContain(typed);
  return text.replace(typed, old);
}

const byCollection = Object.values<Collection>(collections).map(({ id, format, fields, body }) => {
  const sources = readdirSync(`${frozenSite.content}/${id}`)
    .filter((name) => name.endsWith(`.${format}`))
    .flatMap((name) => {
      const values = formatFor(id, parseMarkdown).fromFile(readFileSync(`${frozenSite.content}/${id}/${name}`, 'utf8'));
      const rich = [...leavesOf(fields, values)].filter(({ field }) => field.kind === 'prose' && !field.short);
      return [...rich.map(({ value }) => value), ...(body ? [values['body']] : [])].flatMap((source) =>
        typeof source === 'string' && source !== '' ? [{ name, source }] : [],
      );
    });
  return { id, sources };
});

describe('a word changed in the rich editor changes exactly that word', () => {
  it.each(byCollection.filter(({ sources }) => sources.length > 0))('in every text of $id', ({ sources }) => {
    for (const { name, source } of sources) {
      expect(
        throughTheEditor(source, (count) => Math.floor(count / 2)),
        name,
      ).toBe(source);
    }
  });

  it.each([
    ['signs that are escaped', 'Если \\{x\\} и \\<5, a_b_c, \\*звёздочки\\* в `коде` слов.'],
    ['signs that only look like emphasis', 'Считаем: 5 * 3 * 2 = 30, дальше.'],
    ['a footnote', 'Сноска[^1] здесь.\n\n[^1]: Слово и ещё.'],
    ['a table with alignment', 'До.\n\n| а | б |\n| :-: | --: |\n| в \\| г | д |\n\nПосле.'],
    ['boxes of a list', '- [ ] раз\n- [x] два\n\n1. один\n\n   - [ ] внутри\n2. два'],
    ['HTML', '<u>черта</u> и H<sub>2</sub>O, &nbsp; &laquo;ё&raquo;, https://ya.ru'],
    ['breaks of a line', 'Строка\\\nвторая  \nтретья\nчетвёртая'],
    ['another spelling', '* звезда\n* два\n\n***\n\nЗаголовок\n=====\n\n_курсив_ и __жирно__'],
    ['links', '[ссылка](https://a.ru "т"), [вторая][1] и слово.\n\n[1]: https://b.ru'],
    ['lines of code', '```js\nlet a = 1;\n```\n\n    отступ\n\nконец'],
    ['blocks', 'До.\n\n<Callout kind="try">\n\n- [ ] раз\n\n</Callout>\n\nПосле.'],
  ])('beside %s', (_, source) => {
    const count = textsIn(markdownToSlate(source, richOptions)).length;
    expect(count).toBeGreaterThan(0);
    for (let i = 0; i < count; i += 1) expect(throughTheEditor(source, () => i)).toBe(source);
  });

  it('and when it can’t keep what stands there, it says so', () => {
    const source = 'Сноска[^1] здесь.\n\n[^1]: Слово.';
    // A footnote of one word is a link to this editor: only its name can be changed there.
    expect(mergeEdit(source, richEditorRoundTrip(source).replace('^1', '^2'), richEditorRoundTrip).lost).toEqual([
      source,
    ]);
  });
});

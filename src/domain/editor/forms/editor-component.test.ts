import { describe, expect, it } from 'vitest';
import { blocks } from '../../prose/blocks/index.ts';
import { editorComponent } from './editor-component.ts';
import { rawMarkdownBlock } from './raw-markdown-block.ts';

const components = [
  rawMarkdownBlock,
  ...[...blocks.values()].map((block) => editorComponent(block, (source) => source)),
];

/** What Decap does: the first component whose pattern fits takes the piece, then writes it back. */
function roundTrip(source: string): { taken: string; written: string; id: string } | undefined {
  for (const { pattern, fromBlock, toBlock, id } of components) {
    const match = pattern.exec(source);
    if (match) return { id, taken: match[0], written: toBlock(fromBlock(match)) };
  }
  return undefined;
}

const whole = [
  '<Technique id="insert" />',
  '<Picture src="media/a.svg" alt="Схема &quot;А &amp; Б&quot;" caption="Подпись" />',
  '<File src="media/list.pdf" title="Лист" />',
  '<Video url="https://example.org/v?a=1&amp;b=2" title="Урок" length="12 минут" />',
  '<Columns>\n\nСлева\n\n---\n\nСправа\n\n</Columns>',
  '<Steps>\n\n1. Один\n2. Два\n\n</Steps>',
  '<Steps>\n\n</Steps>',
  '<Callout kind="try" title="Попробуйте: 4 минуты">\n\nАбзац.\n\n- пункт {скобка}\n- \\<5\n\n</Callout>',
  '<Sheet title="Лист">\n\nИмя ____________\n\n| а | б |\n| :-: | ---: |\n| \\| | _ |\n\n---\n\n    код\n\n</Sheet>',
  '<Sheet title="Лист">\n\n<Callout kind="note">\n\nВнутри.\n\n</Callout>\n\n</Sheet>',
  '<Callout kind="note">\n\n```\n</Callout>\n```\n\n</Callout>',
  '| а | б |\n| :-: | --- |\n| 1 | 2 |',
  '- [ ] дело\n- [x] сделано\n  - внутри',
];

describe('a block in the rich editor', () => {
  it.each(whole)('comes through byte for byte: %j', (source) => {
    expect(roundTrip(source)).toMatchObject({ taken: source, written: source });
    expect(roundTrip(`${source}\n\nДальше.\n`)).toMatchObject({ taken: source, written: source });
  });

  it.each([
    'Обычный абзац.',
    '<Callout kind="try">',
    'текст <Technique id="a" />',
    '<Unknown id="a" />',
    '| а |\n| --- |',
    '- пункт',
    '<Callout kind="note">\n\n<Callout kind="try">\n\nа\n\n</Callout>\n\n</Callout>',
  ])('is not seen where there is none, or none that can be told: %j', (source) => {
    expect(roundTrip(source)).toBeUndefined();
  });

  it('is written from a form that was only begun', () => {
    const callout = components.find(({ id }) => id === 'Callout');
    expect(callout?.toBlock({})).toBe('<Callout>\n\n</Callout>');
    expect(callout?.toBlock({ kind: 'try', title: '', text: '\nтекст\n' })).toBe(
      '<Callout kind="try">\n\nтекст\n\n</Callout>',
    );
  });
});

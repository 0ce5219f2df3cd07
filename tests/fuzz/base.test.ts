import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseMarkdown } from '../../src/adapters/parse-markdown.ts';
import { canonicalText } from '../../src/domain/editor/files/codec.ts';
import { undo, update, type World } from '../lib/base-world.ts';
import { material } from '../lib/gate-pass.ts';
import { runs, seed } from './settings.ts';

const file = 'materials/list.mdx';

/** An entry as it is made up: paragraphs, items of a list, a field. */
interface Made {
  readonly paragraphs: readonly string[];
  readonly items: readonly string[];
  readonly goal: string;
  readonly isHidden: boolean;
}

/** One change of a side; the number says where, and its text is its own. */
type Change = readonly [
  kind: 'change' | 'delete' | 'insert' | 'swap' | 'item' | 'noItem' | 'goal' | 'hide',
  place: number,
];

function changedBy(made: Made, side: string, changes: readonly Change[]): Made {
  return changes.reduce(({ paragraphs, items, goal, isHidden }, [kind, place], n) => {
    const at = place % (paragraphs.length + 1);
    const own = `${side} абзац ${n} на месте ${at}.`;
    const pieces = [...paragraphs];
    if (kind === 'change' && at < pieces.length) pieces[at] = own;
    if (kind === 'delete') pieces.splice(at, 1);
    if (kind === 'insert') pieces.splice(at, 0, own);
    if (kind === 'swap') pieces.push(...pieces.splice(at, 1));
    const left = kind === 'noItem' ? items.filter((_, i) => i !== place % items.length) : items;
    return {
      paragraphs: pieces,
      items: kind === 'item' ? [...left, `${side} слово ${n}`] : left,
      goal: kind === 'goal' ? `${side} цель ${n}` : goal,
      isHidden: isHidden || (kind === 'hide' && side === 'Свой'),
    };
  }, made);
}

function textOf({ paragraphs, items, goal, isHidden }: Made): string {
  const fields = items.length > 0 ? `aliases: [${items.join(', ')}]\n` : '';
  const text = material(fields, paragraphs.length > 0 ? paragraphs.join('\n\n') : 'Пусто.').replace('Цель', goal);
  return canonicalText('materials', isHidden ? text.replace('опубликовано', 'черновик') : text, parseMarkdown) ?? '';
}

const change = fc.tuple(
  fc.constantFrom<Change[0]>('change', 'change', 'delete', 'insert', 'swap', 'item', 'noItem', 'goal', 'hide'),
  fc.nat(20),
);
const changes = fc.array(change, { maxLength: 4 });
const first: Made = {
  paragraphs: ['Первый.', 'Второй.', 'Третий.', 'Четвёртый.', 'Пятый.'],
  items: ['слово', 'другое'],
  goal: 'Цель',
  isHidden: false,
};
const start = update(new Map(), { [file]: textOf(first) }, '1').after;
const withoutUndo = (world: World) => new Map([...world].filter(([path]) => !path.startsWith('.base/undo/')));

it('of two sides nothing is lost, a second run changes nothing, and an undo gives every byte back', () => {
  const counts = { merged: 0, parted: 0 };
  const holds = fc.property(changes, changes, (ours, theirs) => {
    const [mine, next] = [changedBy(first, 'Свой', ours), changedBy(first, 'Другой', theirs)];
    const before = new Map([...start, [file, textOf(mine)]]);
    const files = { [file]: textOf(next) };
    const { after } = update(before, files, '2');
    const entry = after.get(file) ?? '';
    const beside = after.get('.base/conflicts/materials/list.yaml');
    counts[beside === undefined ? 'merged' : 'parted'] += 1;
    const lines = (made: Made) => [...made.paragraphs, ...made.items, made.goal];
    for (const line of lines(mine)) if (line.startsWith('Свой')) expect(entry).toContain(line);
    for (const line of lines(next)) if (line.startsWith('Другой')) expect(entry + beside).toContain(line);
    // What both kept is kept; what one took away and the other left alone is gone, if all went well.
    for (const line of first.paragraphs) {
      const [isMine, isTheirs] = [mine, next].map(({ paragraphs }) => paragraphs.includes(line));
      if (isMine && isTheirs) expect(entry).toContain(line);
      if (!isMine && !isTheirs) expect(entry).not.toContain(line);
      if (isMine !== isTheirs && beside === undefined) expect(entry).not.toContain(line);
    }
    if (mine.isHidden) expect(entry).toContain('черновик');
    expect(update(after, files, '2').after).toBe(after);
    expect(undo(after)).toEqual(withoutUndo(before));
  });
  fc.assert(holds, { numRuns: Math.max(runs, 1000), seed });
  expect(Math.min(counts.merged, counts.parted)).toBeGreaterThan(50);
});

import { setBlockType, toggleMark, wrapIn } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import type { MarkType, NodeType } from 'prosemirror-model';
import { wrapInList } from 'prosemirror-schema-list';
import type { Command, EditorState } from 'prosemirror-state';
import { surfaceSchema } from '../../src/domain/editor/surface/schema.ts';

/** Something that a button or a key does to a text. */
export interface Action {
  /** What it is called: «Полужирный». */
  readonly label: string;
  /** What stands on the button. */
  readonly sign: string;
  /** The key as people write it: «Ctrl+B». */
  readonly keys?: string;
  readonly run: Command;
  /** Whether it holds where the cursor is. */
  readonly isOn?: (state: EditorState) => boolean;
  /** Whether it is for long texts alone. */
  readonly isLong?: boolean;
}

const markOf = (name: string): MarkType => surfaceSchema.marks[name] as MarkType;
export const nodeOfType = (name: string): NodeType => surfaceSchema.nodes[name] as NodeType;

const toggled = (name: string): Pick<Action, 'run' | 'isOn'> => ({
  run: toggleMark(markOf(name)),
  isOn: ({ selection: { from, to, $from, empty }, storedMarks, doc }) =>
    empty ? !!markOf(name).isInSet(storedMarks ?? $from.marks()) : doc.rangeHasMark(from, to, markOf(name)),
});

const heading = (depth: number): Pick<Action, 'run' | 'isOn' | 'isLong'> => {
  const isOn = ({ selection: { $from } }: EditorState) =>
    $from.parent.type.name === 'heading' && $from.parent.attrs['depth'] === depth;
  const set = setBlockType(nodeOfType('heading'), { depth });
  const unset = setBlockType(nodeOfType('paragraph'));
  return { isLong: true, isOn, run: (state, dispatch, view) => (isOn(state) ? unset : set)(state, dispatch, view) };
};

const isWithin =
  (name: string) =>
  ({ selection: { $from } }: EditorState): boolean =>
    Array.from({ length: $from.depth }, (_, depth) => $from.node(depth + 1)).some(({ type }) => type.name === name);

/** All that can be done to a text, in the order of the buttons. */
export const actions: readonly Action[] = [
  { label: 'Отменить', sign: '↶', keys: 'Ctrl+Z', run: undo },
  { label: 'Вернуть', sign: '↷', keys: 'Ctrl+Y', run: redo },
  { label: 'Полужирный', sign: 'Ж', keys: 'Ctrl+B', ...toggled('strong') },
  { label: 'Курсив', sign: 'К', keys: 'Ctrl+I', ...toggled('emphasis') },
  { label: 'Заголовок', sign: 'З2', keys: 'Ctrl+Alt+2', ...heading(2) },
  { label: 'Подзаголовок', sign: 'З3', keys: 'Ctrl+Alt+3', ...heading(3) },
  { label: 'Список', sign: '•', run: wrapInList(nodeOfType('bullets')), isOn: isWithin('bullets') },
  { label: 'Нумерованный список', sign: '1.', run: wrapInList(nodeOfType('numbers')), isOn: isWithin('numbers') },
  { label: 'Цитата', sign: '❝', run: wrapIn(nodeOfType('quote')), isOn: isWithin('quote'), isLong: true },
];

import { NodeSelection, Selection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { attributeFault } from '../../../src/domain/prose/attributes.ts';
import { blocks } from '../../../src/domain/prose/blocks/index.ts';
import type { Block } from '../../../src/domain/prose/types.ts';
import { nodeOfType } from '../actions.ts';
import { insertFootnote } from '../footnotes.ts';
import { type MenuButton, type MenuLine, menuButton } from '../menu.ts';
import { leaveBlock, newBlock, putAround, putNode } from './commands.ts';
import { blockShownAt } from './registry.ts';

/**
 * Puts a new block around what is chosen, or behind the cursor: the cursor goes into its form, or into its text when the
 * form has nothing to ask.
 */
export function insertBlock(
  view: EditorView,
  { name, attributes }: Block,
  values: Readonly<Record<string, string>> = {},
): void {
  const node = newBlock(name, values);
  const put = node && (putAround(view.state, node) ?? putNode(view.state, node));
  if (!put) return;
  const { tr, at } = put;
  const inside = node.isAtom ? NodeSelection.create(tr.doc, at) : Selection.near(tr.doc.resolve(at + 1));
  // A text scrolls to what comes only while the focus is in it.
  view.focus();
  view.dispatch(tr.setSelection(inside).scrollIntoView());
  const isUnfinished = Object.entries(attributes).some(([key, field]) =>
    attributeFault(field, node.attrs['values'][key]),
  );
  if (isUnfinished && blockShownAt(view, at)?.openForm()) return;
  if (node.isAtom) leaveBlock(at)(view.state, view.dispatch);
}

function insertRule(view: EditorView): void {
  const put = putNode(view.state, nodeOfType('rule').create());
  if (!put) return;
  view.dispatch(put.tr);
  leaveBlock(put.at)(view.state, view.dispatch);
}

/** The menu «Вставить блок»: every declared block, and what else stands on lines of its own. */
export function insertMenu(view: EditorView): MenuButton {
  const lines: MenuLine[] = [...blocks.values()].map((block) => ({
    label: block.label,
    hint: block.hint,
    run: () => insertBlock(view, block),
  }));
  const rest: readonly MenuLine[] = [
    {
      label: 'Сноска',
      hint: 'Номер у слова, а примечание — в конце текста.',
      run: () => {
        insertFootnote(view.state, view.dispatch);
        view.focus();
      },
    },
    {
      label: 'Черта',
      hint: 'Отделяет часть текста от следующей; на листе — строка для ответа.',
      run: () => {
        insertRule(view);
        view.focus();
      },
    },
  ];
  return menuButton(
    'Вставить блок',
    () => [...lines, ...rest],
    () => view.focus(),
  );
}

import { chainCommands } from 'prosemirror-commands';
import { type Command, NodeSelection, TextSelection } from 'prosemirror-state';
import { blocks } from '../../../src/domain/prose/blocks/index.ts';
import { nodeOfType } from '../actions.ts';
import { followReference } from '../footnotes.ts';
import { say } from '../say.ts';
import { blockAt, isBlock, leaveBlock, moveBlock } from './commands.ts';
import { blockShownAt } from './registry.ts';

/**
 * Backspace or Delete beside a block first selects it, and only then deletes. Inside an empty block it selects the
 * block; at the edge of one that is not empty it does nothing.
 */
function selectBeside(by: -1 | 1): Command {
  return (state, dispatch, view) => {
    const { $from, empty } = state.selection;
    if (!empty || !$from.parent.isTextblock || (view && !view.endOfTextblock(by < 0 ? 'backward' : 'forward', state)))
      return false;
    // The cursor of a list or a quotation has other things to do at its edge.
    const parent = $from.node(-1);
    const index = $from.index(-1);
    const beside = parent.maybeChild(index + by);
    const isLone = parent.childCount === 1 && $from.parent.content.size === 0;
    const isAtEdge = by < 0 ? index === 0 : index === parent.childCount - 1;
    if (isBlock(parent) && isAtEdge) {
      if (isLone) dispatch?.(state.tr.setSelection(NodeSelection.create(state.doc, $from.before(-1))));
      return true;
    }
    if (!beside || !isBlock(beside)) return false;
    const { tr } = state;
    const at = by < 0 ? $from.before() - beside.nodeSize : $from.after();
    if ($from.parent.content.size === 0) tr.delete($from.before(), $from.after());
    const selected = tr.mapping.map(at, by);
    dispatch?.(tr.setSelection(NodeSelection.create(tr.doc, selected)).scrollIntoView());
    if (view) say(view, `Выделен блок «${blocks.get(beside.type.name)?.label}». Ещё раз — удалить.`);
    return true;
  };
}

/** Enter in the empty last paragraph of a block leaves it. */
const leaveByEnter: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const block = $from.depth > 1 ? $from.node(-1) : undefined;
  if (!empty || !block || !isBlock(block) || $from.parent.type.name !== 'paragraph') return false;
  if ($from.parent.content.size > 0 || $from.index(-1) < block.childCount - 1) return false;
  const { tr } = state;
  const after = $from.after(-1);
  tr.insert(after, nodeOfType('paragraph').create());
  tr.setSelection(TextSelection.create(tr.doc, after + 1));
  if (block.childCount > 1) tr.delete($from.before(), $from.after());
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** Enter on a selected block opens its form. */
const openByEnter: Command = (state, _, view) => {
  const { selection } = state;
  if (!(selection instanceof NodeSelection) || !view) return false;
  return blockShownAt(view, selection.from)?.openForm() ?? false;
};

const atBlock =
  (run: (at: number) => Command): Command =>
  (state, dispatch, view) => {
    const at = blockAt(state);
    return at !== undefined && run(at)(state, dispatch, view);
  };

/** The keys of blocks; they are asked before those of the text. */
export const blockKeys: Record<string, Command> = {
  Backspace: selectBeside(-1),
  Delete: selectBeside(1),
  Enter: chainCommands(openByEnter, followReference, leaveByEnter),
  'Mod-Enter': atBlock(leaveBlock),
  'Alt-Shift-ArrowUp': atBlock((at) => moveBlock(at, -1)),
  'Alt-Shift-ArrowDown': atBlock((at) => moveBlock(at, 1)),
};

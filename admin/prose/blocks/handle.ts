import { type Command, NodeSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { Block } from '../../../src/domain/prose/types.ts';
import { say } from '../say.ts';
import { type BlockBar, blockBar } from './bar.ts';
import { copyBlock, deleteBlock, moveBlock } from './commands.ts';
import { blockShownAt } from './registry.ts';

interface Options {
  readonly block: Block;
  readonly view: EditorView;
  readonly formId: string;
  /** Where the block stands now. */
  at(): number | undefined;
  /** Shows and hides the form. */
  toggleForm(): void;
  /** What is dragged, as it looks. */
  image(): HTMLElement;
}

/** The handle of a block in a text, with what its buttons do. */
export function blockHandle({ block, view, formId, at, toggleForm, image }: Options): BlockBar {
  const { label, attributes } = block;
  const run = (command: (at: number) => Command, word: string | undefined, done: string): void => {
    const place = at();
    if (place === undefined || !command(place)(view.state, view.dispatch)) return;
    say(view, done);
    const { selection } = view.state;
    if (word === undefined || !(selection instanceof NodeSelection)) view.focus();
    else blockShownAt(view, selection.from)?.focusButton(word);
  };
  const select = (): void => {
    const place = at();
    if (place === undefined) return;
    view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, place)));
    view.focus();
  };
  const drag = (event: DragEvent): void => {
    select();
    const { selection } = view.state;
    if (!(selection instanceof NodeSelection) || !event.dataTransfer) return;
    const slice = selection.content();
    const { dom, text } = view.serializeForClipboard(slice);
    event.dataTransfer.setData('text/html', dom.innerHTML);
    event.dataTransfer.setData('text/plain', text);
    event.dataTransfer.effectAllowed = 'copyMove';
    event.dataTransfer.setDragImage(image(), 0, 0);
    // ProseMirror takes the block out of its old place when it is dropped.
    Object.assign(view, { dragging: { slice, move: true, node: selection } });
  };
  return blockBar(label, formId, {
    ...(Object.keys(attributes).length > 0 ? { toggleForm } : {}),
    move: (by) => run((place) => moveBlock(place, by), by < 0 ? 'выше' : 'ниже', `Блок «${label}» перенесён`),
    copy: () => run(copyBlock, 'копия', `Копия блока «${label}» стоит ниже`),
    remove: () => run(deleteBlock, undefined, `Блок «${label}» удалён. Вернуть: Ctrl+Z`),
    select,
    drag,
    write: () => view.focus(),
  });
}

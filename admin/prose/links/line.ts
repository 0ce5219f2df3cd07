import { type EditorState, NodeSelection, Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { entryAt } from '../../../src/domain/site/addresses.ts';
import { make, makeButton } from '../../make.ts';
import { openImageDialog } from '../pictures/dialog.ts';
import { openLinkDialog, removeLink, titleOfAddress } from './dialog.ts';
import { linkAt } from './link-at.ts';

/** What the line tells, and where in the text it stands. */
interface Told {
  readonly at: number;
  readonly text: string;
  readonly href?: string;
}

function toldOf(state: EditorState): Told | undefined {
  const { selection } = state;
  if (selection instanceof NodeSelection && selection.node.type.name === 'image') {
    const { alt } = selection.node.attrs;
    return { at: selection.from, text: alt ? `Описание: ${alt}` : 'У картинки нет описания' };
  }
  const link = linkAt(state);
  if (!link) return undefined;
  const { href } = link;
  const title = titleOfAddress(href);
  return { at: link.from, href, text: title ?? (entryAt(href) ? `${href} — такой записи на сайте нет` : href) };
}

/** A line by the link or picture at the cursor: where it leads, what it shows, and buttons to change that. */
export function placeLine(): Plugin {
  return new Plugin({
    view: (view) => {
      const words = make('span', { class: 'tc-line-words' });
      const go = make('a', { target: '_blank', rel: 'noopener' }, 'Открыть');
      const run = (command: typeof removeLink) => () => {
        command(view.state, view.dispatch, view);
        view.focus();
      };
      const isImage = () => view.state.selection instanceof NodeSelection;
      const change = makeButton('Изменить', () => run(isImage() ? openImageDialog : openLinkDialog)());
      const remove = makeButton('Убрать', run(removeLink));
      const line = make(
        'div',
        { class: 'tc-line', role: 'group', 'aria-label': 'Ссылка под курсором', hidden: true },
        words,
        go,
        change,
        remove,
      );
      view.dom.after(line);
      const update = (): void => {
        const told = view.editable ? toldOf(view.state) : undefined;
        line.hidden = !told || !(view.hasFocus() || line.contains(document.activeElement));
        if (!told || line.hidden) return;
        words.textContent = told.text;
        go.hidden = told.href === undefined;
        remove.hidden = told.href === undefined;
        if (told.href !== undefined) go.href = told.href;
        line.setAttribute('aria-label', told.href === undefined ? 'Картинка' : 'Ссылка под курсором');
        put(line, view, told.at);
      };
      const later = () => setTimeout(update);
      const listeners = new AbortController();
      for (const name of ['focusin', 'focusout'])
        view.dom.parentElement?.addEventListener(name, later, { signal: listeners.signal });
      return {
        update,
        destroy: () => {
          listeners.abort();
          line.remove();
        },
      };
    },
  });
}

/** Puts the line under the place, within the frame of the text. */
function put(line: HTMLElement, view: EditorView, at: number): void {
  const frame = line.offsetParent?.getBoundingClientRect();
  if (!frame) return;
  const { left, bottom } = view.coordsAtPos(at, 1);
  line.style.insetBlockStart = `${bottom - frame.top + 4}px`;
  line.style.insetInlineStart = `${Math.max(4, Math.min(left - frame.left, frame.width - line.offsetWidth - 8))}px`;
}

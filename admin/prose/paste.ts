import { Plugin } from 'prosemirror-state';
import { CellSelection, handlePaste as pasteCells } from 'prosemirror-tables';
import type { EditorView } from 'prosemirror-view';
import { openDocument } from '../../src/domain/editor/surface/document.ts';
import { type PastePlace, sliceFor, withPasted } from '../../src/domain/editor/surface/pasted.ts';
import { make } from '../make.ts';
import { parseMarkdown } from '../parse-markdown.ts';
import { holdPlace, putAt } from './held-place.ts';
import { showAbove } from './say.ts';

const unread = 'оформление не удалось прочитать, вставлены только слова';
const notLoaded =
  'оформление пропало: не загрузилась часть редактора. Вставлены только слова. Проверьте связь, отмените вставку и вставьте ещё раз';

/** The converter is large, and most texts are typed. */
type Converter = typeof import('./convert.ts');
const converter = (): Promise<Converter> => import('./convert.ts');

/** Takes what other programs put on the clipboard through the converter of the Word import. */
export function pasting(): Plugin {
  return new Plugin({
    props: {
      handlePaste: (view, event) => {
        const html = event.clipboardData?.getData('text/html') ?? '';
        // What was copied in a text of this editor is read without loss; «Вставить без оформления» has no HTML.
        if (html.trim() === '' || html.includes('data-pm-slice')) return false;
        // The clipboard can be read only now.
        void paste(view, { html, plain: event.clipboardData?.getData('text/plain') ?? '', event });
        return true;
      },
    },
  });
}

interface Pasted {
  readonly html: string;
  readonly plain: string;
  readonly event: ClipboardEvent;
}

async function paste(view: EditorView, pasted: Pasted): Promise<void> {
  const place = holdPlace(view);
  const convert = await converter().catch((error: unknown) => void console.warn(error));
  putAt(view, place, () => put(view, pasted, convert));
}

function put(view: EditorView, { html, plain, event }: Pasted, convert: Converter | undefined): void {
  try {
    if (!convert) throw new Error('The converter did not come');
    const { markdown, losses, changes } = convert.fromClipboard(html);
    const open = openDocument(markdown, parseMarkdown);
    if (!open) throw new RangeError('The text is over the limits');
    const slice = sliceFor(open.doc, placeOf(view));
    const isCells = open.doc.childCount === 1 || view.state.selection instanceof CellSelection;
    if (!isCells || !pasteCells(view, event, sliceFor(open.doc, 'text'))) {
      view.dispatch(withPasted(view.state.tr, slice).scrollIntoView().setMeta('paste', true));
    }
    report(view, [...losses, ...changes]);
  } catch (error) {
    console.error(error);
    view.pasteText(plain);
    report(view, [convert ? unread : notLoaded]);
  }
}

function placeOf({ state: { selection } }: EditorView): PastePlace {
  const { parent } = selection.$from;
  if (parent.type.spec.code) return 'code';
  return ['head', 'cell', 'heading'].includes(parent.type.name) ? 'line' : 'text';
}

/** Tells under the buttons what did not come over. */
function report(view: EditorView, lines: readonly string[]): void {
  const surface = view.dom.closest('.tc-surface');
  surface?.querySelector('.tc-pasted')?.remove();
  if (!surface || lines.length === 0) return;
  const section = make('section', { class: 'tc-pasted', role: 'status' });
  const list = make('ul', {});
  list.append(...lines.map((line) => make('li', {}, line)));
  const close = make('button', { type: 'button' }, 'Понятно');
  close.addEventListener('click', () => {
    section.remove();
    view.focus();
  });
  section.append(make('p', {}, 'Вставлено. Проверьте:'), list, close);
  showAbove(view, section);
}

import { type Command, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { entryWithAddress, findEntries } from '../../../src/domain/editor/files/find-entries.ts';
import { readLinkAddress } from '../../../src/domain/editor/surface/link-address.ts';
import { surfaceSchema } from '../../../src/domain/editor/surface/schema.ts';
import { currentEntryIndex } from '../../entry-index.ts';
import { freshId, make, makeButton } from '../../make.ts';
import { ask } from '../dialog.ts';
import { labelled } from '../labelled.ts';
import { type Choice, pickerOf } from '../picker.ts';
import { say } from '../say.ts';
import { linkAt } from './link-at.ts';

const link = surfaceSchema.marks['link'];

/** Opens the dialog of a link, for the one at the cursor, for the selected words, or for words that are still to be written. */
export const openLinkDialog: Command = (state, dispatch, view) => {
  const { $from, $to } = state.selection;
  if (!$from.parent.isTextblock || $from.parent !== $to.parent || !link || !$from.parent.type.allowsMarkType(link))
    return false;
  if (dispatch && view) void show(view);
  return true;
};

/** Takes away the link at the cursor; its words stay. */
export const removeLink: Command = (state, dispatch) => {
  const place = linkAt(state);
  if (!place || !link) return false;
  dispatch?.(state.tr.removeMark(place.from, place.to, link));
  return true;
};

/** The title of an entry and its address on this site; the address alone for others. */
export function titleOfAddress(href: string): string | undefined {
  const index = currentEntryIndex();
  const entry = index && entryWithAddress(index, href);
  return entry && `${entry.title} (${entry.note})`;
}

function findPages(query: string): Choice[] {
  const index = currentEntryIndex();
  if (!index) return [];
  const found = findEntries(index, query, ({ href }) => href !== undefined);
  return found.map(({ href = '', title, note }) => ({ value: href, title, note }));
}

interface Answer {
  readonly href: string;
  readonly shown: string;
}

async function show(view: EditorView): Promise<void> {
  const { state } = view;
  const place = linkAt(state);
  const { from, to } = place ?? state.selection;
  const words = state.doc.textBetween(from, to);
  const textInput = make('input', { type: 'text', lang: 'ru' });
  textInput.value = words;
  const text = labelled(textInput, 'Текст ссылки', words === '' ? 'Пусто — встанет название страницы.' : undefined);
  let chosen: Choice | undefined;
  const { element, input } = pickerOf({
    id: freshId(),
    shown: place?.href ?? '',
    find: findPages,
    choose: (choice) => {
      chosen = choice;
    },
    onText: () => {
      chosen = undefined;
    },
  });
  const hint = 'Начните писать название страницы, приёма, термина — или вставьте адрес с другого сайта.';
  const target = labelled(input, 'Куда ведёт', hint, element);
  const remove = makeButton('Убрать ссылку', () => {
    remove.closest('dialog')?.close();
    removeLink(view.state, view.dispatch);
    view.focus();
  });
  const read = (): Answer | string => {
    const address = chosen ? { href: chosen.value } : readLinkAddress(input.value, location.origin);
    target.setFault(undefined);
    if ('href' in address) return { href: address.href, shown: shownFor(address.href, textInput.value, chosen) };
    input.setAttribute('aria-invalid', 'true');
    input.focus();
    return address.fault;
  };
  const content = [target.element, text.element, ...(place ? [remove] : [])];
  const done = place ? 'Изменить ссылку' : 'Поставить ссылку';
  const answer = await ask(view, { title: 'Ссылка', done, content, read });
  if (answer) setLink(view, { from, to, href: answer.href }, answer.shown, words);
}

/** The words of a link: what was written, or what it leads to. */
function shownFor(href: string, written: string, chosen: Choice | undefined): string {
  return written.trim() || chosen?.title || href.replace(/^(?:https?:\/\/|mailto:|tel:)/, '');
}

function setLink(
  view: EditorView,
  place: { from: number; to: number; href: string },
  shown: string,
  words: string,
): void {
  if (!link) return;
  const { tr, doc } = view.state;
  const { from, to, href } = place;
  if (shown !== words.trim() || words === '') {
    const marks = doc.resolve(from).marksAcross(doc.resolve(to)) ?? [];
    tr.replaceWith(from, to, surfaceSchema.text(shown, marks));
  }
  const end = tr.mapping.map(to);
  tr.removeMark(from, end, link).addMark(from, end, link.create({ href }));
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, end)).removeStoredMark(link).scrollIntoView());
  say(view, `Ссылка ведёт на ${titleOfAddress(href) ?? href}`);
}

import type { Difference, Piece } from '../../src/domain/editor/drafts/compare.ts';
import type { Choice, Overlap } from '../../src/domain/editor/drafts/merge-parts.ts';
import { make } from '../make.ts';

/** What a dialog over two versions of an entry shows and does. */
export interface VersionsDialog {
  readonly title: string;
  readonly text: string;
  readonly differences?: readonly Difference[];
  readonly overlaps: readonly Overlap[];
  /** What the versions are called; by default one is of the form and one of the site. */
  readonly names?: Readonly<Record<Choice, string>>;
  readonly buttons: readonly DialogButton[];
}

interface DialogButton {
  readonly label: string;
  readonly isMain?: boolean;
  /** Does what the button says; the dialog is closed by then. */
  act?(choices: readonly Choice[]): void;
}

/**
 * Shows two versions of an entry in front of everything, so that nothing is typed over either. Escape is as the last
 * button.
 */
export function showVersions(shown: VersionsDialog): void {
  const { title, text, differences = [], overlaps, names = ofForm, buttons } = shown;
  const dialog = make('dialog', { class: 'tc-versions', 'aria-labelledby': 'tc-versions' });
  const form = make('form', { method: 'dialog' }) as HTMLFormElement;
  const heading = make('h2', { id: 'tc-versions', tabindex: '-1', autofocus: '' }, title);
  const body = make('div', { class: 'tc-versions-body' });
  body.append(heading, make('p', {}, text), ...legend(differences), ...differences.map(differenceNode));
  body.append(...overlaps.map((overlap, index) => overlapNode(overlap, index, names)));
  const row = make('div', { class: 'tc-versions-buttons' });
  for (const { label, isMain, act } of buttons) {
    const button = make('button', { type: 'button', class: isMain ? 'tc-main' : '' }, label);
    button.addEventListener('click', () => {
      const choices = chosen(form, overlaps);
      dialog.close();
      act?.(choices);
    });
    row.append(button);
  }
  form.append(body, row);
  dialog.append(form);
  dialog.addEventListener('close', () => dialog.remove());
  // The list of the form must not answer to keys that are pressed here.
  dialog.addEventListener('keydown', (event) => event.stopPropagation());
  document.body.append(dialog);
  dialog.showModal();
  heading.focus();
}

function legend(differences: readonly Difference[]): HTMLElement[] {
  const kinds = new Set(differences.flatMap(({ pieces }) => pieces.map(({ kind }) => kind)));
  if (!kinds.has('added') && !kinds.has('removed')) return [];
  const line = make('p', {});
  line.append('Отмечено: ', make('del', {}, 'так сейчас на сайте'), ' и ', make('ins', {}, 'так у вас'), '.');
  return [line];
}

function differenceNode({ label, pieces }: Difference): HTMLElement {
  const section = make('section', {});
  const text = make('div', { class: 'tc-versions-text' });
  for (const [index, piece] of pieces.entries()) {
    const before = pieces[index - 1];
    // A word in the place of another: without a space they look like one.
    if (piece.kind === 'added' && before?.kind === 'removed' && !/\s$/.test(before.text)) text.append(' ');
    text.append(pieceNode(piece));
  }
  section.append(make('h3', {}, label), text);
  return section;
}

function pieceNode({ kind, text }: Piece): Node {
  if (kind === 'same') return document.createTextNode(text);
  if (kind === 'gap') return make('div', { class: 'tc-gap' }, '…');
  const mark = make(kind === 'removed' ? 'del' : 'ins', {});
  // Few screen readers say what <del> and <ins> are.
  mark.append(make('span', { class: 'tc-spoken' }, kind === 'removed' ? '[на сайте: ' : '[у вас: '), text);
  mark.append(make('span', { class: 'tc-spoken' }, ']'));
  return mark;
}

const ofForm: Readonly<Record<Choice, string>> = { mine: 'Моё', site: 'На сайте', both: 'Оба, одно за другим' };

function overlapNode(
  { label, mine, site, mayKeepBoth }: Overlap,
  index: number,
  names: Readonly<Record<Choice, string>>,
): HTMLElement {
  const set = make('fieldset', {});
  const nodeOf = (choice: Choice, value?: string) => choiceNode(index, choice, names[choice], value);
  set.append(make('legend', {}, label));
  const columns = make('div', { class: 'tc-versions-columns' });
  columns.append(nodeOf('mine', mine), nodeOf('site', site));
  set.append(columns);
  if (mayKeepBoth) set.append(nodeOf('both'));
  return set;
}

function choiceNode(index: number, choice: Choice, name: string, text?: string): HTMLElement {
  const node = make('label', {});
  const radio = make('input', { type: 'radio', name: `place-${index}`, value: choice });
  if (choice === 'mine') radio.setAttribute('checked', '');
  node.append(radio, ` ${name}`);
  if (text !== undefined) node.append(make('span', { class: 'tc-versions-text' }, text || 'пусто'));
  return node;
}

function chosen(form: HTMLFormElement, overlaps: readonly Overlap[]): Choice[] {
  const data = new FormData(form);
  return overlaps.map((_, index) => (data.get(`place-${index}`) ?? 'mine') as Choice);
}

import { findEntries, foundEntry } from '../../../src/domain/editor/files/find-entries.ts';
import type { Field } from '../../../src/domain/model/field.ts';
import { mediaFolder } from '../../../src/domain/model/media-path.ts';
import { currentEntryIndex, takenMedia } from '../../entry-index.ts';
import { freshId, make } from '../../make.ts';
import { type Choice, pickerOf } from '../picker.ts';
import { fileButton } from '../pictures/file-button.ts';

/** What a field needs of the form around the text. */
export interface InputHost {
  addFile(file: File): Promise<string>;
}

/** A field for one attribute of a block. */
export interface AttributeInput {
  readonly element: HTMLElement;
  readonly focusable: HTMLElement;
  show(value: string): void;
}

/** Makes the field that a declaration asks for. `change` hears what was typed or chosen. */
export function inputFor(
  field: Field,
  value: string,
  host: InputHost,
  change: (value: string) => void,
): AttributeInput {
  switch (field.kind) {
    case 'choice':
      return select(field, value, change);
    case 'relation':
      return relation(field, value, change);
    case 'image':
    case 'file':
      return upload(field, value, host, change);
    default:
      return line(field, value, change);
  }
}

function line({ long }: Field, value: string, change: (value: string) => void): AttributeInput {
  const input = long ? make('textarea', { rows: '3' }) : make('input', { type: 'text' });
  input.value = value;
  input.lang = 'ru';
  input.addEventListener('input', () => change(input.value));
  // What is being typed in is newer than what comes from the text.
  const show = (next: string) => {
    if (document.activeElement !== input) input.value = next;
  };
  return { element: input, focusable: input, show };
}

function select(
  { options = [], names, required }: Field,
  value: string,
  change: (value: string) => void,
): AttributeInput {
  const choices = options.map((option) => make('option', { value: option }, names?.[option] ?? option));
  const isUnknown = value !== '' && !options.includes(value);
  const none = required && value !== '' ? [] : [make('option', { value: '' }, 'Не выбрано')];
  const element = make('select', {}, ...none, ...(isUnknown ? [make('option', { value }, value)] : []), ...choices);
  element.value = value;
  element.addEventListener('change', () => change(element.value));
  const show = (next: string) => {
    element.value = next;
  };
  return { element, focusable: element, show };
}

function relation({ to = '' }: Field, value: string, change: (value: string) => void): AttributeInput {
  const titleOf = (id: string): string => {
    const index = currentEntryIndex();
    return (index && foundEntry(index, `${to}/${id}`)?.title) ?? id;
  };
  const find = (query: string): Choice[] => {
    const index = currentEntryIndex();
    const found = index ? findEntries(index, query, ({ collection }) => collection === to) : [];
    return found.map(({ id, title, note }) => ({ value: id, title, note }));
  };
  return picked(value, titleOf, find, change);
}

/** A choice among many; what is typed and not chosen does not stay. */
function picked(
  first: string,
  titleOf: (value: string) => string,
  find: (query: string) => Choice[],
  change: (value: string) => void,
): AttributeInput {
  let value = first;
  const take = (next: string) => {
    value = next;
    change(next);
  };
  const shown = value === '' ? '' : titleOf(value);
  const { element, input } = pickerOf({ id: freshId(), shown, find, choose: (choice) => take(choice.value) });
  input.addEventListener('blur', () => {
    if (input.value === '' && value !== '') take('');
    input.value = value === '' ? '' : titleOf(value);
  });
  input.addEventListener('focus', () => input.select());
  const show = (next: string) => {
    // What is being typed in is newer than what comes from the text, unless that is another choice.
    if (next !== value || document.activeElement !== input) input.value = next === '' ? '' : titleOf(next);
    value = next;
  };
  return { element, focusable: input, show };
}

const isPicture = (name: string): boolean => /\.(?:png|jpe?g|gif|webp|avif|svg)$/.test(name);

/** A file that is uploaded here, or was before. */
function upload({ kind }: Field, value: string, host: InputHost, change: (value: string) => void): AttributeInput {
  const find = (query: string): Choice[] =>
    [...takenMedia]
      .filter((name) => name.includes(query.toLowerCase().trim()) && (kind === 'file' || isPicture(name)))
      .sort()
      .slice(0, 50)
      .map((name) => ({ value: mediaFolder + name, title: name }));
  const field = picked(value, (path) => path.slice(mediaFolder.length), find, change);
  field.focusable.setAttribute('placeholder', 'Выбрать из загруженных');
  const button = fileButton(kind === 'image', async (file) => {
    const path = await host.addFile(file);
    field.show(path);
    change(path);
  });
  return { ...field, element: make('div', { class: 'tc-upload' }, button, field.element) };
}

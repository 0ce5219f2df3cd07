import { make } from './make.ts';
import { createPackFields, readPack } from './pack-form.ts';
import type { PrintChoice } from './room.ts';

/** What there is to choose from. */
export interface PrintMatter {
  /** The heading of the dialog. */
  readonly title: string;
  /** The sheets that can be printed one by one. */
  readonly sheets: readonly HTMLElement[];
  readonly hasSheets: boolean;
  /** Whether some of the sheets are for children. */
  readonly hasChildren: boolean;
  /** For how many people its session is; 0 when it is none. */
  readonly people: number;
  /** The usual size of children's letters, in points. */
  readonly size: string;
}

/** The value of the choice of one sheet, by its place on the page. */
export const sheetPart = (place: number): string => `sheet-${place}`;

/** The form of the dialog; what is not there to choose is not in it. */
export function createForm({ title, sheets, hasSheets, hasChildren, people, size }: PrintMatter): HTMLFormElement {
  const parts: (readonly [value: string, words: string])[] = [['all', people > 0 ? 'Страница как есть' : 'Всё']];
  if (people > 0) parts.unshift(['pack', 'Папка занятия']);
  if (hasChildren) parts.push(['children', 'Только листы для детей']);
  if (hasSheets) parts.push(['text', 'Только текст, без листов']);
  parts.push(...sheets.map((sheet, n) => [sheetPart(n), `Лист: ${titleOf(sheet) || n + 1}`] as const));
  const form = make('form', {}, make('h2', {}, title), select('part', 'Что печатать', parts));
  if (people > 0) form.append(createPackFields(people));
  if (hasSheets) {
    const copies = ['1', '2', '4'].map((count) => [count, count] as const);
    form.append(select('copies', 'Одинаковых листов на странице', [['', 'Как задумано'], ...copies]));
  }
  if (hasChildren) {
    const sizes = ['14', '16', '18'].map((points) => [points, `${points} пунктов`] as const);
    form.append(
      select('size', 'Буквы на листах детей', sizes, size),
      make(
        'label',
        { className: 'print-tick' },
        make('input', { type: 'checkbox', name: 'plain' }),
        'Для ребёнка, который плохо видит: 24 пункта, больше места, без цвета',
      ),
    );
  }
  return form;
}

/** Shows what belongs to the chosen part. */
export function showFields(form: HTMLFormElement, { part, isPlain }: PrintChoice): void {
  const pack = form.querySelector<HTMLFieldSetElement>('.print-pack');
  if (pack) {
    pack.hidden = part !== 'pack';
    pack.disabled = pack.hidden;
  }
  for (const list of form.querySelectorAll('select')) {
    if (list.name === 'size') list.disabled = isPlain;
    // A pack has its own way of copying.
    if (list.name === 'copies' && list.parentElement) list.parentElement.hidden = part === 'pack';
  }
}

/** What is chosen in the form. */
export function readChoice(form: HTMLFormElement, sheets: readonly HTMLElement[]): PrintChoice {
  const data = new FormData(form);
  const part = String(data.get('part'));
  const isPlain = data.has('plain');
  return {
    part: isNamed(part) ? part : (sheets.find((_, n) => sheetPart(n) === part) ?? 'all'),
    copies: Number(data.get('copies')),
    size: isPlain ? 24 : Number(data.get('size') ?? 14),
    isPlain,
    pack: readPack(data),
  };
}

const isNamed = (part: string) => part === 'children' || part === 'text' || part === 'pack';

function select(
  name: string,
  label: string,
  options: readonly (readonly [value: string, words: string])[],
  usual = '',
) {
  const list = make(
    'select',
    { name, autocomplete: 'off' },
    ...options.map(([value, words]) => make('option', { value, defaultSelected: value === usual }, words)),
  );
  return make('label', { className: 'field' }, label, list);
}

const titleOf = (sheet: HTMLElement): string => sheet.querySelector('.sheet-title')?.textContent ?? '';

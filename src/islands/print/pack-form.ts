import type { PackChoice } from '../../domain/paper/pack/pack.ts';
import { make } from './make.ts';

/** The smallest and the largest session that a pack is counted for. */
const [fewest, most] = [2, 60];

/** What is asked about the pack of a session for `people`. */
export function createPackFields(people: number): HTMLFieldSetElement {
  const number = make('input', {
    type: 'number',
    name: 'people',
    min: String(fewest),
    max: String(most),
    required: true,
    value: String(people),
    autocomplete: 'off',
  });
  const tick = (name: string, words: string) =>
    make('label', { className: 'print-tick' }, make('input', { type: 'checkbox', name }), words);
  return make(
    'fieldset',
    { className: 'print-pack' },
    make('legend', {}, 'Что в папке'),
    make('p', {}, 'Что подготовить и сколько нужно копий, план занятия, листы по порядку, в конце ключи.'),
    make('label', { className: 'field' }, 'Сколько участников', number),
    tick('isForAll', 'Напечатать листы сразу на всех, а не по одному'),
    tick('hasSlides', 'Задания крупно, на отдельных страницах: показать на экране или повесить на доску'),
  );
}

/** What is chosen there. */
export function readPack(data: FormData): PackChoice {
  const people = Math.round(Number(data.get('people')));
  return {
    people: Math.min(most, Math.max(fewest, people || fewest)),
    isForAll: data.has('isForAll'),
    hasSlides: data.has('hasSlides'),
  };
}

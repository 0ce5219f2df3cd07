import { attributeFault } from '../../../src/domain/prose/attributes.ts';
import type { Block } from '../../../src/domain/prose/types.ts';
import { make, makeButton } from '../../make.ts';
import { labelled } from '../labelled.ts';
import type { InputHost } from './inputs.ts';
import { type AttributeInput, inputFor } from './inputs.ts';

type Values = Readonly<Record<string, string>>;

/** The form of the attributes of a block, made from their declarations. */
export interface BlockForm {
  readonly element: HTMLElement;
  /** Shows other values: what is being typed in stays. */
  show(values: Values): void;
  /** Says of every field what is wrong, also of those that nobody has touched. */
  showFaults(): void;
  focus(): void;
}

interface Options {
  readonly id: string;
  readonly block: Block;
  readonly values: Values;
  readonly host: InputHost;
  change(key: string, value: string): void;
  done(): void;
}

/** Makes the form of a block. */
export function blockForm({ id, block, values: first, host, change, done }: Options): BlockForm {
  let values = first;
  const touched = new Set<string>();
  const rows = Object.entries(block.attributes).map(([key, field]) => {
    const input: AttributeInput = inputFor(field, values[key] ?? '', host, (value) => {
      change(key, value);
      showFault();
    });
    const label = field.required ? field.label : `${field.label} (необязательно)`;
    const row = labelled(input.focusable, label, field.hint, input.element);
    if (field.required) input.focusable.setAttribute('aria-required', 'true');
    const showFault = (): void => row.setFault(touched.has(key) ? attributeFault(field, values[key]) : undefined);
    row.element.addEventListener('focusout', () => {
      touched.add(key);
      showFault();
    });
    return { key, input, row, showFault };
  });
  const element = make(
    'div',
    { id, class: 'tc-block-form', role: 'group', contenteditable: 'false', 'aria-label': `Свойства: «${block.label}»` },
    make('p', { class: 'tc-note' }, block.hint),
    ...rows.map(({ row }) => row.element),
    makeButton('Готово', done, { class: 'tc-main' }),
  );
  element.addEventListener('keydown', (event) => {
    const isField = event.target instanceof HTMLInputElement && event.target.type !== 'file';
    if (event.key !== 'Escape' && !(event.key === 'Enter' && isField)) return;
    event.preventDefault();
    done();
  });
  return {
    element,
    show: (next) => {
      values = next;
      for (const { key, input, showFault } of rows) {
        input.show(next[key] ?? '');
        showFault();
      }
    },
    showFaults: () => {
      for (const { key, showFault } of rows) {
        touched.add(key);
        showFault();
      }
    },
    focus: () => {
      const empty = rows.find(({ key }) => attributeFault(block.attributes[key] as never, values[key]) !== undefined);
      (empty ?? rows[0])?.input.focusable.focus();
    },
  };
}

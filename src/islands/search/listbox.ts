import { make } from './view.ts';

/** Options under one heading. */
export interface OptionGroup {
  readonly label: string;
  readonly options: readonly HTMLAnchorElement[];
}

/** The list of a combobox (ARIA APG): focus stays in the field, arrows move a mark over the options. */
export class ListBox {
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  #options: readonly HTMLAnchorElement[] = [];
  #active = -1;

  constructor(input: HTMLInputElement, list: HTMLElement) {
    this.#input = input;
    this.#list = list;
    input.addEventListener('keydown', (event) => this.#key(event));
  }

  /** Puts groups of links in place of those before. */
  fill(groups: readonly OptionGroup[]): void {
    const boxes = groups.map(({ label, options }, i) => {
      const id = `${this.#list.id}-${i}`;
      const heading = make('p', { class: 'group-label', id, role: 'presentation' }, label);
      return make('div', { role: 'group', 'aria-labelledby': id }, heading, ...options);
    });
    this.#options = groups.flatMap(({ options }) => options);
    for (const [i, option] of this.#options.entries()) {
      option.id = `${this.#list.id}-option-${i}`;
      option.role = 'option';
      option.tabIndex = -1;
      option.ariaSelected = 'false';
    }
    this.#list.replaceChildren(...boxes);
    this.#list.hidden = this.#options.length === 0;
    this.#input.ariaExpanded = String(this.#options.length > 0);
    this.#mark(-1);
  }

  #key(event: KeyboardEvent): void {
    const { length } = this.#options;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && length > 0) {
      event.preventDefault();
      // One place more than options: between the last and the first the mark is back in the field.
      this.#mark(((this.#active + 1 + step + length + 1) % (length + 1)) - 1);
    } else if (event.key === 'Enter' && this.#active >= 0) {
      event.preventDefault();
      this.#options[this.#active]?.click();
    }
  }

  #mark(place: number): void {
    const before = this.#options[this.#active];
    if (before) before.ariaSelected = 'false';
    this.#active = place;
    const option = this.#options[place];
    if (!option) {
      this.#input.removeAttribute('aria-activedescendant');
      return;
    }
    option.ariaSelected = 'true';
    option.scrollIntoView({ block: 'nearest' });
    this.#input.setAttribute('aria-activedescendant', option.id);
  }
}

import { createElement } from './view.ts';

/** Options under one heading. */
export interface OptionGroup {
  readonly label: string;
  readonly options: readonly HTMLAnchorElement[];
}

/** The listbox of a combobox (ARIA APG): the focus stays in the input, arrow keys move the active option. */
export class ListBox {
  private readonly input: HTMLInputElement;
  private readonly list: HTMLElement;
  private options: readonly HTMLAnchorElement[] = [];
  private active = -1;

  constructor(input: HTMLInputElement, list: HTMLElement) {
    this.input = input;
    this.list = list;
    input.addEventListener('keydown', (event) => this.key(event));
  }

  /** Replaces the options. */
  fill(groups: readonly OptionGroup[]): void {
    const groupElements = groups.map(({ label, options }, i) => {
      const id = `${this.list.id}-${i}`;
      const heading = createElement('p', { class: 'group-label', id, role: 'presentation' }, label);
      return createElement('div', { role: 'group', 'aria-labelledby': id }, heading, ...options);
    });
    this.options = groups.flatMap(({ options }) => options);
    for (const [i, option] of this.options.entries()) {
      option.id = `${this.list.id}-option-${i}`;
      option.setAttribute('role', 'option');
      option.tabIndex = -1;
      option.setAttribute('aria-selected', 'false');
    }
    this.list.replaceChildren(...groupElements);
    this.list.hidden = this.options.length === 0;
    this.input.setAttribute('aria-expanded', String(this.options.length > 0));
    this.mark(-1);
  }

  private key(event: KeyboardEvent): void {
    const { length } = this.options;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && length > 0) {
      event.preventDefault();
      // One position more than options: after the last option and before the first, no option is active.
      this.mark(((this.active + 1 + step + length + 1) % (length + 1)) - 1);
    } else if (event.key === 'Enter' && this.active >= 0) {
      event.preventDefault();
      this.options[this.active]?.click();
    }
  }

  private mark(index: number): void {
    const previous = this.options[this.active];
    previous?.setAttribute('aria-selected', 'false');
    this.active = index;
    const option = this.options[index];
    if (!option) {
      this.input.removeAttribute('aria-activedescendant');
      return;
    }
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    this.input.setAttribute('aria-activedescendant', option.id);
  }
}

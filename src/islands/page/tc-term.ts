const delay = 200;

/**
 * Shows the definition of a term over the text: on hover, on focus and at the first tap; the second tap follows the
 * link. It stays while pointer or focus is on the word or on the definition, and goes at Escape (WCAG 2.2, 1.4.13).
 */
class GlossaryTerm extends HTMLElement {
  private hiding: ReturnType<typeof setTimeout> | undefined;
  private wasOpen = false;

  connectedCallback(): void {
    // The browser's own tip would stand over ours.
    this.querySelector('abbr')?.removeAttribute('title');
    this.addEventListener('pointerenter', ({ pointerType }) => pointerType === 'mouse' && this.show());
    this.addEventListener('pointerleave', ({ pointerType }) => pointerType === 'mouse' && this.hideSoon());
    this.addEventListener('focusin', () => this.show());
    this.addEventListener('focusout', () => this.hideSoon());
    this.addEventListener('pointerdown', () => {
      this.wasOpen = this.tip()?.matches(':popover-open') ?? false;
    });
    this.addEventListener('click', (event) => {
      if ((event as PointerEvent).pointerType !== 'touch' || this.wasOpen) return;
      event.preventDefault();
      this.show();
    });
  }

  private tip() {
    return this.querySelector<HTMLElement>('[popover]');
  }

  private show(): void {
    clearTimeout(this.hiding);
    const tip = this.tip() ?? this.make();
    if (tip.matches(':popover-open')) return;
    tip.showPopover();
    this.place(tip);
  }

  /** Waits a little: the pointer may be on its way from the word to the definition. */
  private hideSoon(): void {
    clearTimeout(this.hiding);
    this.hiding = setTimeout(() => {
      if (!this.matches(':hover, :focus-within')) this.tip()?.hidePopover();
    }, delay);
  }

  private make(): HTMLElement {
    const tip = document.createElement('span');
    tip.className = 'term-tip';
    tip.popover = 'auto';
    tip.role = 'tooltip';
    tip.id = `poyasnenie-${[...document.querySelectorAll('tc-term')].indexOf(this)}`;
    const name = document.createElement('b');
    name.textContent = this.dataset['term'] ?? '';
    tip.append(name, `\u00A0— ${lowered(this.dataset['definition'] ?? '')}`);
    this.append(tip);
    this.querySelector('a')?.setAttribute('aria-describedby', tip.id);
    return tip;
  }

  /** Under the word, or over it where there is no room below; a word may go over several lines. */
  private place(tip: HTMLElement): void {
    const lines = [...(this.querySelector('a')?.getClientRects() ?? [])];
    const [first, last] = [lines[0], lines.at(-1)];
    if (!first || !last) return;
    const { width, height } = tip.getBoundingClientRect();
    const below = last.bottom + height < innerHeight;
    const most = document.documentElement.clientWidth - width - 8;
    tip.style.left = `${scrollX + Math.max(8, Math.min(last.left, most))}px`;
    tip.style.top = `${scrollY + (below ? last.bottom : Math.max(8, first.top - height))}px`;
  }
}

const lowered = (text: string) => (/^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1));

customElements.define('tc-term', GlossaryTerm);

// Nothing is imported from here, yet only a module can be loaded when it is needed.
export {};

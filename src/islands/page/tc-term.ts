const hideDelay = 200;

/**
 * Shows the definition of a term over the text on hover, on focus and at the first tap; the second tap opens the link.
 * The tooltip stays while the pointer or the focus is on the word or on the tooltip; Escape hides it (WCAG 2.2, 1.4.13).
 */
class GlossaryTerm extends HTMLElement {
  private hideTimer: ReturnType<typeof setTimeout> | undefined;
  private wasOpen = false;

  connectedCallback(): void {
    // Without popovers the browser's own tooltip stays, and the link leads to the glossary.
    if (!('popover' in this)) return;
    // Otherwise the browser would show its own tooltip over this one.
    this.querySelector('abbr')?.removeAttribute('title');
    this.addEventListener('pointerenter', ({ pointerType }) => pointerType === 'mouse' && this.show());
    this.addEventListener('pointerleave', ({ pointerType }) => pointerType === 'mouse' && this.hideLater());
    this.addEventListener('focusin', () => this.show());
    this.addEventListener('focusout', () => this.hideLater());
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
    clearTimeout(this.hideTimer);
    const tip = this.tip() ?? this.createTip();
    if (tip.matches(':popover-open')) return;
    tip.showPopover();
    this.positionTip(tip);
  }

  /** Hides after a delay: the pointer may be moving from the word to the tooltip. */
  private hideLater(): void {
    clearTimeout(this.hideTimer);
    this.hideTimer = setTimeout(() => {
      if (!this.matches(':hover, :focus-within')) this.tip()?.hidePopover();
    }, hideDelay);
  }

  private createTip(): HTMLElement {
    const tip = document.createElement('span');
    tip.className = 'term-tip';
    tip.popover = 'auto';
    tip.role = 'tooltip';
    tip.id = `poyasnenie-${[...document.querySelectorAll('tc-term')].indexOf(this)}`;
    const name = document.createElement('b');
    name.textContent = this.dataset['term'] ?? '';
    tip.append(name, `\u00A0— ${lowerFirst(this.dataset['definition'] ?? '')}`);
    this.append(tip);
    this.querySelector('a')?.setAttribute('aria-describedby', tip.id);
    return tip;
  }

  /** Under the word, or over it when there is no space below. A term can take several lines. */
  private positionTip(tip: HTMLElement): void {
    const lines = [...(this.querySelector('a')?.getClientRects() ?? [])];
    const [first, last] = [lines[0], lines.at(-1)];
    if (!first || !last) return;
    const { width, height } = tip.getBoundingClientRect();
    const fitsBelow = last.bottom + height < innerHeight;
    const maxLeft = document.documentElement.clientWidth - width - 8;
    tip.style.left = `${scrollX + Math.max(8, Math.min(last.left, maxLeft))}px`;
    tip.style.top = `${scrollY + (fitsBelow ? last.bottom : Math.max(8, first.top - height))}px`;
  }
}

const lowerFirst = (text: string) => (/^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1));

customElements.define('tc-term', GlossaryTerm);

// TypeScript treats a file as a module only with an import or an export, and import() needs a module.
export {};

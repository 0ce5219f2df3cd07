import { letterDraft, mailAddress } from '../../domain/text/letter.ts';
import { counted, forms } from '../../domain/text/plural.ts';

/** Narrows the offers by topic and place, and writes a letter; everything stays on the page. */
class TutorLetter extends HTMLElement {
  private touched = false;

  connectedCallback(): void {
    this.classList.add('works');
    // A topic comes in the fragment from the self-diagnosis: there it stays in the browser.
    const [query, fragment] = [location.search, location.hash.slice(1)].map((text) => new URLSearchParams(text));
    const [topic, place] = this.selects();
    if (topic) topic.value = fragment?.get('tema') ?? query?.get('tema') ?? '';
    for (const select of [topic, place]) select?.addEventListener('change', () => this.narrow());
    this.letter()?.addEventListener('input', () => {
      this.touched = true;
      this.address();
    });
    this.addEventListener('click', (event) => this.act(event.target as Element));
    this.narrow();
    const tutor = query?.get('tyutor');
    const offer = this.offers().find(({ dataset }) => dataset['tutor'] === tutor);
    if (offer) this.write(offer);
  }

  private selects() {
    return ['tema', 'mesto'].map((name) => this.querySelector<HTMLSelectElement>(`select[name="${name}"]`));
  }

  private letter() {
    return this.querySelector('textarea');
  }

  private offers(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('li[data-topics]')];
  }

  private narrow(): void {
    const [topic, place] = this.selects().map((select) => select?.value ?? '');
    for (const offer of this.offers()) {
      const fits = !topic || offer.dataset['topics']?.split(' ').includes(topic);
      offer.hidden = !(fits && (!place || offer.dataset['place'] === place));
    }
    const shown = this.offers().filter(({ hidden }) => !hidden).length;
    const status = this.querySelector('.found');
    if (status) {
      status.textContent =
        shown > 0
          ? `Подходит: ${counted(shown, forms.consultation)}`
          : 'Здесь такой консультации пока нет. Напишите в центр: тьютора подберут.';
    }
    this.write();
  }

  /** Fills the letter in, unless the teacher has begun to write in it. */
  private write(offer?: HTMLElement): void {
    const area = this.letter();
    const [topic] = this.selects();
    if (!area || this.touched) return;
    const named = topic?.value ? topic.selectedOptions[0]?.textContent : undefined;
    area.value = letterDraft({ tutor: offer?.dataset['name'], topic: offer?.dataset['title'] ?? named ?? undefined });
    this.address();
  }

  private address(): void {
    const link = this.querySelector<HTMLAnchorElement>('[data-mail]');
    const text = this.letter()?.value ?? '';
    if (link) link.href = mailAddress(this.dataset['email'] ?? '', 'Вопрос тьютору', text);
  }

  private async act(target: Element): Promise<void> {
    const offer = target.closest('[data-choose]')?.closest<HTMLElement>('li');
    if (offer) {
      this.write(offer);
      this.letter()?.focus();
    }
    if (!target.closest('[data-copy]')) return;
    const said = this.querySelector('.copied');
    try {
      await navigator.clipboard.writeText(this.letter()?.value ?? '');
      if (said) said.textContent = 'Скопировано';
    } catch {
      this.letter()?.select();
      if (said) said.textContent = 'Письмо выделено: нажмите Ctrl+C';
    }
  }
}

customElements.define('tc-letter', TutorLetter);

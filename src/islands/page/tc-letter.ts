import { letterDraft, mailAddress } from '../../domain/text/letter.ts';
import { counted, forms } from '../../domain/text/plural.ts';

/** Filters the consultations by topic and place and fills in a letter. Nothing is sent to a server. */
class TutorLetter extends HTMLElement {
  private isEdited = false;

  connectedCallback(): void {
    for (const part of this.querySelectorAll<HTMLElement>('.waits')) part.hidden = false;
    // The self-diagnosis passes a topic in the hash, which browsers do not send to the server.
    const [query, fragment] = [location.search, location.hash.slice(1)].map((text) => new URLSearchParams(text));
    const [topic, place] = this.selects();
    if (topic) topic.value = fragment?.get('tema') ?? query?.get('tema') ?? '';
    for (const select of [topic, place]) select?.addEventListener('change', () => this.applyFilters());
    this.textarea()?.addEventListener('input', () => {
      this.isEdited = true;
      this.updateMailLink();
    });
    this.addEventListener('click', (event) => this.handleClick(event.target as Element));
    this.applyFilters();
    const tutor = query?.get('tyutor');
    const offer = this.offers().find(({ dataset }) => dataset['tutor'] === tutor);
    if (offer) this.fillLetter(offer);
  }

  private selects() {
    return ['tema', 'mesto'].map((name) => this.querySelector<HTMLSelectElement>(`select[name="${name}"]`));
  }

  private textarea() {
    return this.querySelector('textarea');
  }

  private offers(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('li[data-topics]')];
  }

  private applyFilters(): void {
    const [topic, place] = this.selects().map((select) => select?.value ?? '');
    for (const offer of this.offers()) {
      const matchesTopic = !topic || offer.dataset['topics']?.split(' ').includes(topic);
      offer.hidden = !(matchesTopic && (!place || offer.dataset['place'] === place));
    }
    const count = this.offers().filter(({ hidden }) => !hidden).length;
    const status = this.querySelector('.found');
    if (status) {
      status.textContent =
        count > 0
          ? `Подходит: ${counted(count, forms.consultation)}`
          : 'Здесь такой консультации пока нет. Напишите в центр: тьютора подберут.';
    }
    this.fillLetter();
  }

  /** Fills in the letter, unless the teacher has edited it. */
  private fillLetter(offer?: HTMLElement): void {
    const area = this.textarea();
    const [topic] = this.selects();
    if (!area || this.isEdited) return;
    const topicName = topic?.value ? topic.selectedOptions[0]?.textContent : undefined;
    area.value = letterDraft({
      tutor: offer?.dataset['name'],
      topic: offer?.dataset['title'] ?? topicName ?? undefined,
    });
    this.updateMailLink();
  }

  private updateMailLink(): void {
    const link = this.querySelector<HTMLAnchorElement>('[data-mail]');
    const text = this.textarea()?.value ?? '';
    if (link) link.href = mailAddress(this.dataset['email'] ?? '', 'Вопрос тьютору', text);
  }

  private async handleClick(target: Element): Promise<void> {
    const offer = target.closest('[data-choose]')?.closest<HTMLElement>('li');
    if (offer) {
      this.fillLetter(offer);
      this.textarea()?.focus();
    }
    if (!target.closest('[data-copy]')) return;
    const copyStatus = this.querySelector('.copied');
    try {
      await navigator.clipboard.writeText(this.textarea()?.value ?? '');
      if (copyStatus) copyStatus.textContent = 'Скопировано';
    } catch {
      this.textarea()?.select();
      if (copyStatus) copyStatus.textContent = 'Письмо выделено: нажмите Ctrl+C';
    }
  }
}

customElements.define('tc-letter', TutorLetter);

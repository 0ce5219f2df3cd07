import type { DiaryDesk } from './tc-diary-desk.ts';
import { diaryKey } from './tc-diary-keys.ts';

/** The diary of a learning community. What it works with loads when it is written in, or was before. */
class DiaryPlace extends HTMLElement {
  private desk: Promise<DiaryDesk> | undefined;

  connectedCallback(): void {
    this.addEventListener('input', ({ target }) => {
      void this.open().then((desk) => desk?.write(target as HTMLTextAreaElement));
    });
    this.addEventListener('click', ({ target }) => {
      const act = (target as Element).closest<HTMLElement>('[data-act]')?.dataset['act'];
      if (act) void this.open().then((desk) => desk?.act(act));
    });
    this.addEventListener('submit', (event) => event.preventDefault());
    if (wasKept()) void this.open().then((desk) => desk?.show());
  }

  private async open(): Promise<DiaryDesk | undefined> {
    try {
      this.desk ??= import('./tc-diary-desk.ts').then(({ DiaryDesk }) => new DiaryDesk(this));
      return await this.desk;
    } catch {
      this.desk = undefined;
      const said = this.querySelector('[data-slot="said"]');
      if (said) said.textContent = 'Дневник не загрузился. Проверьте связь и обновите страницу.';
      return undefined;
    }
  }
}

function wasKept(): boolean {
  try {
    return localStorage.getItem(diaryKey) !== null;
  } catch {
    return false;
  }
}

customElements.define('tc-diary', DiaryPlace);

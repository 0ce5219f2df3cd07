import { isKept, whenNeeded } from '../shared/when-needed.ts';
import { diaryKey } from './keys.ts';

/** The diary of a learning community. What it works with loads when it is written in, or was before. */
class DiaryPlace extends HTMLElement {
  private readonly open = whenNeeded(
    this,
    () => import('./diary-controller.ts').then(({ DiaryDesk }) => new DiaryDesk(this)),
    'Дневник не загрузился. Проверьте связь и обновите страницу.',
  );

  connectedCallback(): void {
    this.addEventListener('input', ({ target }) => {
      void this.open().then((desk) => desk?.write(target as HTMLTextAreaElement));
    });
    this.addEventListener('click', ({ target }) => {
      const act = (target as Element).closest<HTMLElement>('[data-act]')?.dataset['act'];
      if (act) void this.open().then((desk) => desk?.act(act));
    });
    this.addEventListener('submit', (event) => event.preventDefault());
    addEventListener('storage', ({ key }) => {
      if (key === diaryKey) void this.open().then((desk) => desk?.otherTab());
    });
    if (isKept(diaryKey)) void this.open().then((desk) => desk?.show());
  }
}

customElements.define('tc-diary', DiaryPlace);

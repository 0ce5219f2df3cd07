import { isStored, whenNeeded } from '../shared/when-needed.ts';
import { diaryKey } from './keys.ts';

/** The diary of a learning community. What it works with loads when it is written in, or was before. */
class DiaryPlace extends HTMLElement {
  private readonly open = whenNeeded(
    this,
    () => import('./diary-controller.ts').then(({ DiaryController }) => new DiaryController(this)),
    'Дневник не загрузился. Проверьте связь и обновите страницу.',
  );

  connectedCallback(): void {
    this.addEventListener('input', ({ target }) => {
      void this.open().then((controller) => controller?.write(target as HTMLTextAreaElement));
    });
    this.addEventListener('click', ({ target }) => {
      const act = (target as Element).closest<HTMLElement>('[data-act]')?.dataset['act'];
      if (act) void this.open().then((controller) => controller?.act(act));
    });
    this.addEventListener('submit', (event) => event.preventDefault());
    addEventListener('storage', ({ key }) => {
      if (key === diaryKey) void this.open().then((controller) => controller?.otherTab());
    });
    if (isStored(diaryKey)) void this.open().then((controller) => controller?.show());
  }
}

customElements.define('tc-diary', DiaryPlace);

import { planCalendar } from '../../domain/learning/plan/calendar.ts';
import { planDocument, planFileName } from '../../domain/learning/plan/document.ts';
import { packPlan } from '../../domain/learning/plan/link.ts';
import type { Plan } from '../../domain/learning/plan/plan.ts';
import { planFile } from '../../domain/learning/plan/plan-file.ts';
import { slot } from '../shared/dom.ts';
import { saveAs } from '../shared/save-file.ts';

/** An address longer than this is cut by some mail programs. */
const longLink = 8000;

/** Takes the plan out of the page: on paper, as Word, as a calendar, as a file, as a link. */
export async function bring(act: string, plan: Plan, root: HTMLElement, say: (text: string) => void): Promise<void> {
  switch (act) {
    case 'print':
      print();
      break;
    case 'save':
      saveAs(planFileName(plan, 'json'), JSON.stringify(planFile(plan), null, 2), 'application/json');
      break;
    case 'calendar': {
      const stamp = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
      saveAs(planFileName(plan, 'ics'), planCalendar(plan, stamp, location.origin), 'text/calendar');
      break;
    }
    case 'word':
      say('Готовим документ…');
      try {
        const { wordFile } = await import('../shared/word-file.ts');
        saveAs(planFileName(plan, 'docx'), await wordFile(planDocument(plan)));
        say('Документ Word сохранён в загрузки.');
      } catch {
        say('Документ не получился: проверьте связь и попробуйте ещё раз.');
      }
      break;
    case 'link':
      await share(plan, root, say);
      break;
  }
}

/** Saves what could not be read as it stands. */
export function saveUnread(text: string): void {
  saveAs('Непрочитанные планы.json', text, 'application/json');
}

async function share(plan: Plan, root: HTMLElement, say: (text: string) => void): Promise<void> {
  const link = `${location.origin}${location.pathname}#plan=${await packPlan(plan)}`;
  const place = slot(root, 'link-field');
  const area = place.querySelector('textarea');
  place.hidden = false;
  if (area) area.value = link;
  try {
    await navigator.clipboard.writeText(link);
    say(link.length > longLink ? 'Ссылка скопирована, но она длинная: надёжнее передать файл.' : 'Ссылка скопирована.');
  } catch {
    area?.select();
    say('Ссылка выделена: нажмите Ctrl+C.');
  }
}

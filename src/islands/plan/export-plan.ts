import { planCalendar } from '../../domain/learning/plan/calendar.ts';
import { planDocument, planFileName } from '../../domain/learning/plan/document.ts';
import { packPlan } from '../../domain/learning/plan/link.ts';
import type { Plan } from '../../domain/learning/plan/plan.ts';
import { planFile } from '../../domain/learning/plan/plan-file.ts';
import { slot } from '../shared/dom.ts';
import { failure, say } from '../shared/failures.ts';
import { saveAs } from '../shared/save-file.ts';

/** Some mail programs cut longer links. In characters. */
const maxLinkLength = 8000;

/**
 * Saves the plan as a Word document, calendar, file or link. An unknown format does nothing. Throws when the code for
 * Word does not come.
 */
export async function exportPlan(
  format: string,
  plan: Plan,
  root: HTMLElement,
  showStatus: (text: string) => void,
): Promise<void> {
  switch (format) {
    case 'save':
      saveAs(planFileName(plan, 'json'), JSON.stringify(planFile(plan), null, 2), 'application/json');
      break;
    case 'calendar': {
      const text = planCalendar(plan, new Date(), location.origin);
      if (text === undefined) {
        showStatus('В плане пока нет ни одного срока. Впишите день действия, встречи или цели, и календарь получится.');
        break;
      }
      saveAs(planFileName(plan, 'ics'), text, 'text/calendar');
      showStatus('Календарь готов, ищите его в загрузках.');
      break;
    }
    case 'word': {
      showStatus('Готовим документ…');
      const code = await import('../shared/word-file.ts');
      saveAs(planFileName(plan, 'docx'), await code.wordFile(planDocument(plan)));
      showStatus('Документ Word готов, ищите его в загрузках.');
      break;
    }
    case 'link':
      await shareLink(plan, root, showStatus);
      break;
  }
}

async function shareLink(plan: Plan, root: HTMLElement, showStatus: (text: string) => void): Promise<void> {
  let link: string;
  try {
    link = `${location.origin}${location.pathname}#plan=${await packPlan(plan)}`;
  } catch (error) {
    say(root, `${await failure('Ссылка не получилась', error)} План можно передать и файлом.`);
    return;
  }
  const field = slot(root, 'link-field');
  const area = field.querySelector('textarea');
  field.hidden = false;
  if (area) area.value = link;
  try {
    await navigator.clipboard.writeText(link);
    showStatus(
      link.length > maxLinkLength
        ? 'Ссылка скопирована, но она длинная: надёжнее передать файл.'
        : 'Ссылка скопирована.',
    );
  } catch {
    area?.select();
    showStatus('Ссылка выделена: нажмите Ctrl+C.');
  }
}

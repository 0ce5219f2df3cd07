import { planCalendar } from '../../domain/learning/plan/calendar.ts';
import { planDocument, planFileName } from '../../domain/learning/plan/document.ts';
import { packPlan } from '../../domain/learning/plan/link.ts';
import { planForms } from '../../domain/learning/plan/outline.ts';
import { planFile } from '../../domain/learning/plan/plan-file.ts';
import type { StoredPlan } from '../../domain/learning/plan/plan-store.ts';
import { slot } from '../shared/dom.ts';
import { failure, say } from '../shared/failures.ts';
import { copyLink, shareLink } from '../shared/give-link.ts';
import { saveAs } from '../shared/save-file.ts';
import { ownerOf } from './plan-sheet.ts';
import { coverIn } from './share-part.ts';

/**
 * Saves the plan as a Word document, calendar, file or link. An unknown format does nothing. Throws when the code for
 * Word does not come.
 */
export async function exportPlan(
  format: string,
  stored: StoredPlan,
  root: HTMLElement,
  showStatus: (text: string) => void,
): Promise<void> {
  const { plan } = stored;
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
      const owner = ownerOf(stored);
      saveAs(planFileName(plan, 'docx'), await code.wordFile(planDocument(plan, owner), owner.name));
      showStatus('Документ Word готов, ищите его в загрузках.');
      break;
    }
    case 'link':
    case 'share': {
      const link = await linkOf(stored, root);
      const copy = () => copyLink(link ?? '', slot(root, 'link-field'));
      if (link) showStatus(await (format === 'share' ? shareLink(link, planForms[plan.form], copy) : copy()));
      break;
    }
  }
}

async function linkOf(stored: StoredPlan, root: HTMLElement): Promise<string | undefined> {
  try {
    return `${location.origin}${location.pathname}#plan=${await packPlan(stored.plan, coverIn(root, stored))}`;
  } catch (error) {
    say(root, `${await failure('Ссылка не получилась', error)} План можно передать и файлом.`);
    return undefined;
  }
}

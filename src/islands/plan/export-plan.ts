import { planCalendar } from '../../domain/learning/plan/calendar.ts';
import { planDocument, planFileName } from '../../domain/learning/plan/document.ts';
import { packPlan } from '../../domain/learning/plan/link.ts';
import { planForms } from '../../domain/learning/plan/outline.ts';
import { planFile } from '../../domain/learning/plan/plan-file.ts';
import type { StoredPlan } from '../../domain/learning/plan/plan-store.ts';
import { slot } from '../shared/dom.ts';
import { failure, say } from '../shared/failures.ts';
import { saveAs } from '../shared/save-file.ts';
import { ownerOf } from './plan-sheet.ts';
import { coverIn } from './share-part.ts';

/** Some mail programs cut longer links. In characters. */
const maxLinkLength = 8000;

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
      if (link) await (format === 'share' ? share : copy)(link, stored, root, showStatus);
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

type Give = (link: string, stored: StoredPlan, root: HTMLElement, showStatus: (text: string) => void) => Promise<void>;

/** Hands the link to a program of the device; where that fails, it is copied. */
const share: Give = async (link, stored, root, showStatus) => {
  try {
    await navigator.share({ title: planForms[stored.plan.form], url: link });
    showStatus('Ссылка передана.');
  } catch (error) {
    // Whoever closes the list of programs knows that nothing has been sent.
    if ((error as Error).name === 'AbortError') showStatus('');
    else await copy(link, stored, root, (text) => showStatus(`Передать не получилось. ${text}`));
  }
};

const copy: Give = async (link, _, root, showStatus) => {
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
};

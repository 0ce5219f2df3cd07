import type { FindingCode } from '../gate/finding.ts';
import type { GateResult } from '../gate/gate.ts';
import type { ParseMarkdown } from '../prose/types.ts';
import { counted, forms } from '../text/plural.ts';
import { statementsWithoutMaterials } from './bare-statements.ts';
import { brokenLinks, linksNote } from './broken-links.ts';
import type { LinkResults } from './link-results.ts';
import { outsideLinks } from './outside-links.ts';
import { reviewsDue } from './reviews.ts';
import type { Task, TaskSection } from './task.ts';
import { unusedMedia } from './unused-media.ts';

/** All that the page of content health looks at. */
export interface HealthSources {
  readonly pass: Pick<GateResult, 'entries' | 'findings' | 'unnamedUploads'>;
  /** What asking the links gave; a sentence says why it can't be read; absent when nobody has asked. */
  readonly links: LinkResults | string | undefined;
  readonly now: Date;
  readonly parse: ParseMarkdown;
  /** Whether anybody may read the page. */
  readonly isPublic: boolean;
}

const consentCodes: ReadonlySet<FindingCode> = new Set(['consent', 'consent-ends']);
const pictureCodes: ReadonlySet<FindingCode> = new Set(['picture-undescribed']);

/** What waits for an editor, by kind. */
export function contentHealth(sources: HealthSources): TaskSection[] {
  const { pass, now, isPublic } = sources;
  const found = (of: (code: FindingCode) => boolean) =>
    pass.findings.filter(({ code }) => of(code)).toSorted((a, b) => rank(a) - rank(b) || (a.file < b.file ? -1 : 1));
  const isElsewhere = (code: FindingCode) => consentCodes.has(code) || pictureCodes.has(code);
  return [
    findingsSection(found((code) => !isElsewhere(code))),
    {
      id: 'soglasiya',
      title: 'Согласия тьюторов',
      emptyText: 'Все согласия действуют ещё месяц или дольше.',
      tasks: found((code) => consentCodes.has(code)),
    },
    {
      id: 'perechitat',
      title: 'Пора перечитать',
      emptyText: 'Сроки не подошли, забытых записей нет.',
      tasks: reviewsDue(pass.entries, now),
    },
    linksSection(sources),
    {
      id: 'kartinki',
      title: 'Картинки без описания',
      emptyText: 'Все картинки описаны.',
      tasks: found((code) => pictureCodes.has(code)),
    },
    {
      id: 'fajly',
      title: 'Файлы, которые нигде не показаны',
      emptyText: 'Лишних файлов нет.',
      tasks: unusedMedia(pass.unnamedUploads, isPublic),
    },
    {
      id: 'utverzhdeniya',
      title: 'Утверждения самодиагностики без материалов',
      emptyText: 'На каждое утверждение отвечает хотя бы один материал.',
      tasks: statementsWithoutMaterials(pass.entries),
    },
  ];
}

const rank = ({ severity }: Task) => (severity === 'error' ? 0 : 1);

function findingsSection(tasks: readonly Task[]): TaskSection {
  const section = { id: 'oshibki', title: 'Ошибки и предупреждения', emptyText: 'Проверка ничего не нашла.', tasks };
  if (tasks.length === 0) return section;
  const errors = tasks.filter(({ severity }) => severity === 'error').length;
  const counts = `${counted(errors, forms.error)}, ${counted(tasks.length - errors, forms.warning)}`;
  return { ...section, note: `${counts}. Ошибка не пускает на сайт запись или её часть, предупреждение — нет.` };
}

function linksSection({ pass, links, parse }: HealthSources): TaskSection {
  const section = { id: 'ssylki', title: 'Ссылки, которые не открываются' };
  if (links === undefined)
    return { ...section, emptyText: 'Ссылки ещё не проверяли. Проверку запускает npm run links.', tasks: [] };
  if (typeof links === 'string') return { ...section, emptyText: links, tasks: [] };
  const tasks = brokenLinks(outsideLinks(pass.entries, parse), links);
  return { ...section, note: linksNote(links), emptyText: 'Все ссылки на другие сайты открываются.', tasks };
}

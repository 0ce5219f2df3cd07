import { type BaseState, noBase } from '../base/state.ts';
import type { Finding, FindingCode } from '../gate/finding.ts';
import type { GateResult } from '../gate/gate.ts';
import type { ParseMarkdown } from '../prose/types.ts';
import { counted, forms } from '../text/plural.ts';
import { baseSection } from './base-tasks.ts';
import { brokenLinks, linksNote } from './broken-links.ts';
import type { LinkResults } from './link-results.ts';
import { outsideLinks } from './outside-links.ts';
import { publicTasks } from './public-tasks.ts';
import { reviewsDue } from './reviews.ts';
import { statementsWithoutMaterials } from './statements-without-materials.ts';
import type { Task, TaskSection } from './task.ts';
import { unusedMedia } from './unused-media.ts';

/** The input of the content health page. */
export interface HealthSources {
  readonly pass: Pick<GateResult, 'entries' | 'today' | 'findings' | 'unnamedUploads' | 'hidden' | 'media'>;
  /** Results of the link check; a Russian reason when they can't be read; undefined when nobody has run it. */
  readonly links: LinkResults | string | undefined;
  readonly base?: BaseState;
  readonly parse: ParseMarkdown;
  /** Whether the page is public: then it must not name withheld people and files. */
  readonly isPublic: boolean;
}

const consentCodes: ReadonlySet<FindingCode> = new Set(['consent', 'consent-ends']);
const documentCodes: ReadonlySet<FindingCode> = new Set(['template']);
const pictureCodes: ReadonlySet<FindingCode> = new Set(['picture-undescribed']);

/** The tasks of the content health page, by section. Errors come before warnings. */
export function contentHealth(sources: HealthSources): TaskSection[] {
  const { pass, isPublic } = sources;
  const findingsWith = (matches: (code: FindingCode) => boolean) =>
    pass.findings
      .filter(({ code }) => matches(code))
      .toSorted((a, b) => severityRank(a) - severityRank(b) || (a.file < b.file ? -1 : 1));
  const shown = (findings: readonly Finding[]) => (isPublic ? publicTasks(findings, pass) : findings);
  const hasOwnSection = (code: FindingCode) =>
    [consentCodes, documentCodes, pictureCodes].some((codes) => codes.has(code));
  return [
    findingsSection(
      findingsWith((code) => !hasOwnSection(code)),
      shown,
    ),
    ...baseSection(sources.base ?? noBase),
    {
      id: 'soglasiya',
      title: 'Согласия тьюторов',
      emptyText: 'Все согласия действуют ещё два месяца или дольше.',
      tasks: findingsWith((code) => consentCodes.has(code)),
    },
    {
      id: 'dokumenty',
      title: 'Документы владельца',
      emptyText: 'Документы заполнены и проверены юристом.',
      tasks: shown(findingsWith((code) => documentCodes.has(code))),
    },
    {
      id: 'perechitat',
      title: 'Пора перечитать',
      emptyText: 'Сроки не подошли, забытых записей нет.',
      tasks: reviewsDue(pass),
    },
    linksSection(sources),
    {
      id: 'kartinki',
      title: 'Картинки без описания',
      emptyText: 'Все картинки описаны.',
      tasks: shown(findingsWith((code) => pictureCodes.has(code))),
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

const severityRank = ({ severity }: Task) => (severity === 'error' ? 0 : 1);

function findingsSection(
  findings: readonly Finding[],
  shown: (findings: readonly Finding[]) => readonly Task[],
): TaskSection {
  const words = { id: 'oshibki', title: 'Ошибки и предупреждения', emptyText: 'Проверка ничего не нашла.' };
  const base = { ...words, tasks: shown(findings) };
  if (findings.length === 0) return base;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const counts = `${counted(errors, forms.error)}, ${counted(findings.length - errors, forms.warning)}`;
  return { ...base, note: `${counts}. Ошибка не пускает на сайт запись или её часть, предупреждение — нет.` };
}

function linksSection({ pass, links, parse }: HealthSources): TaskSection {
  const base = { id: 'ssylki', title: 'Ссылки, которые не открываются' };
  if (links === undefined)
    return { ...base, emptyText: 'Ссылки ещё не проверяли. Проверку запускает npm run links.', tasks: [] };
  if (typeof links === 'string') return { ...base, emptyText: links, tasks: [] };
  const tasks = brokenLinks(outsideLinks(pass.entries, parse), links);
  return { ...base, note: linksNote(links), emptyText: 'Все ссылки на другие сайты открываются.', tasks };
}

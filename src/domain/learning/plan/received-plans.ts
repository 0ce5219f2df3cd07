import type { PlanParseResult } from './plan-file.ts';
import { readPlanFile } from './plan-file.ts';
import { readSent, type SentPart } from './read-sent.ts';
import { readSentFile } from './sent-file.ts';

const damaged = 'Ссылка повреждена: попросите прислать её ещё раз целиком или файлом.';
const isAnswers =
  'Это ответы на анкету, а не план. Откройте страницу «Запросы команды» и вставьте их там в поле «Ссылки».';
const noPlan = 'Здесь нет плана. Вставьте ссылку, в которой есть «#plan=», или всё письмо с ней.';
const saveButton = 'Выберите файл, который сохранила кнопка «Файл плана»: его имя кончается на .json.';

/** The plans in a pasted text or an address, each once; what is not a plan gives a message in Russian. */
export async function plansInText(text: string): Promise<PlanParseResult[]> {
  const results = (await readSent(text)).flatMap(planOf);
  return results.length > 0 ? each(results) : [failure(noPlan)];
}

/** The plans in a file. Every message names the file. */
export async function plansInFile(name: string, bytes: Uint8Array): Promise<PlanParseResult[]> {
  const file = readSentFile(name, bytes);
  if (!file.ok) return [failure(`Файл «${name}» — ${file.what}, плана в нём нет. ${saveButton}`)];
  const results = (await readSent(file.text)).flatMap(planOf);
  if (results.length === 0) return [failure(`В файле «${name}» нет плана. ${saveButton}`)];
  return each(results).map((result) => (result.ok ? result : failure(`Файл «${name}». ${result.message}`)));
}

function planOf(part: SentPart): PlanParseResult | [] {
  if (part.kind === 'words') return [];
  if (part.kind === 'broken') return failure(part.name === 'plan' ? damaged : isAnswers);
  const { kind } = (part.value ?? {}) as { kind?: unknown };
  return String(kind).startsWith('tc-needs') ? failure(isAnswers) : readPlanFile(part.value);
}

/** The results without repeats: a letter that quotes another has its link twice. */
function each(results: readonly PlanParseResult[]): PlanParseResult[] {
  return [...new Map(results.map((result) => [JSON.stringify(result), result])).values()];
}

const failure = (message: string): PlanParseResult => ({ ok: false, message });

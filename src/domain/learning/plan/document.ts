import { longDate } from '../../text/dates.ts';
import { actionKinds, type FieldId, fieldOf, interestLabels, planForms, stages } from './outline.ts';
import { type Action, type Plan, planName } from './plan.ts';

/** A piece of the document: for print, for Word, for the eye. An empty text leaves `rows` lines for handwriting. */
export type Block =
  | { readonly type: 'title' | 'heading'; readonly text: string }
  | { readonly type: 'field'; readonly label: string; readonly text: string; readonly rows: number }
  | { readonly type: 'table'; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** Empty lines for handwriting in a table with nothing in it. */
const blankRows = 4;

/** The plan as a document of the chosen form (docs/domain.md#ways-and-forms). */
export function documentOf(plan: Plan): Block[] {
  const title: Block = { type: 'title', text: planForms[plan.form] };
  switch (plan.form) {
    case 'ИППР':
      return [title, ...stagesOf(plan)];
    case 'ИОМ':
      return [title, ...aims(plan), ...route(plan), meetingTable(plan), ...results(plan)];
    case 'план-карта':
      return [title, ...aims(plan), ...map(plan), ...results(plan)];
    case 'дневник-маршрут':
      return [title, ...aims(plan), ...diary(plan), ...results(plan)];
  }
}

/** A file name: «План: …» without the signs that file systems refuse. */
export function fileName(plan: Plan, ending: string): string {
  const name = planName(plan)
    .replace(/[\\/:*?"<>|\p{Cc}«»…]/gu, '')
    .trim();
  return `План ${name.slice(0, 60).trim()}.${ending}`;
}

function stagesOf(plan: Plan): Block[] {
  return stages.flatMap((stage, i) => [
    heading(`${numerals[i]}. ${stage.title} этап`),
    ...stage.prompts.flatMap(({ fields, holds }): Block[] => [
      ...(holds === 'actions' ? [actionTable(plan.actions)] : []),
      ...fields.map(({ id }) => field(plan, id)),
      ...(holds === 'goalBy' ? [goalDay(plan)] : []),
      ...(holds === 'meetings' ? [meetingTable(plan)] : []),
    ]),
  ]);
}

const numerals = ['I', 'II', 'III', 'IV', 'V'];
const heading = (text: string): Block => ({ type: 'heading', text });

function field(plan: Plan, id: FieldId): Block {
  const { label, rows } = fieldOf(id);
  return { type: 'field', label: id === 'interest' ? interestLabels[plan.way] : label, text: plan.texts[id], rows };
}

const goalDay = ({ goalBy }: Plan): Block => ({
  type: 'field',
  label: 'День, к которому увижу',
  text: dayWords(goalBy),
  rows: 1,
});

function aims(plan: Plan): Block[] {
  const first = (['interest', 'seen', 'outside', 'question', 'goal'] as const).map((id) => field(plan, id));
  return [heading('Исходная точка'), ...first, goalDay(plan)];
}

function results(plan: Plan): Block[] {
  const last = (
    ['corrections', 'changes', 'analysisForm', 'analysis', 'satisfaction', 'next', 'tutoring'] as const
  ).map((id) => field(plan, id));
  return [heading('Что получилось и куда дальше'), ...last];
}

function actionTable(actions: readonly Action[]): Block {
  const rows = actions.map((one, i) => [
    String(i + 1),
    one.kind,
    one.resource,
    dayWords(one.by),
    one.evidence,
    one.state === 'задумано' ? '' : one.state,
  ]);
  const columns = ['№', 'Что делаю', 'Ресурс', 'Срок', 'Чем подтвержу', 'Отметка'];
  return { type: 'table', columns, rows: orBlank(rows, columns) };
}

function meetingTable({ meetings }: Plan): Block {
  const columns = ['Встреча с тьютором', 'О чём', 'К чему пришли'];
  return {
    type: 'table',
    columns,
    rows: orBlank(
      meetings.map(({ on, about, result }) => [dayWords(on), about, result]),
      columns,
    ),
  };
}

const families = [
  { title: 'Учусь', kinds: ['самостоятельное изучение', 'тьюториал', 'курсы (КПК)', 'обучение в школе (ВФО)'] },
  { title: 'Смотрю и пробую', kinds: ['проба на уроке', 'посещение урока', 'совместное проектирование'] },
  { title: 'Советуюсь и делюсь', kinds: ['консультация', 'методический продукт'] },
] as const;

function route({ actions }: Plan): Block[] {
  return families.flatMap(({ title, kinds }) => [
    heading(title),
    actionTable(actions.filter(({ kind }) => kinds.some((known) => known === kind))),
  ]);
}

function map({ actions, meetings, ...plan }: Plan): Block[] {
  const columns = ['Где ищу ответ', 'Что именно', 'Когда', 'Что нашлось'];
  const used = actionKinds.filter((kind) => actions.some((one) => one.kind === kind));
  const rows = used.flatMap((kind) =>
    actions.filter((one) => one.kind === kind).map((one) => [kind, one.resource, dayWords(one.by), one.evidence]),
  );
  return [
    heading('Карта поиска'),
    { type: 'table', columns, rows: orBlank(rows, columns) },
    meetingTable({ ...plan, actions, meetings }),
  ];
}

function diary({ actions, meetings }: Plan): Block[] {
  const columns = ['День', 'Событие', 'Что заметил', 'Что из этого следует'];
  const events = [
    ...actions.map(({ by, kind, resource, evidence, state }) => ({
      day: by,
      row: [dayWords(by), `${kind}: ${resource}`, evidence, state === 'задумано' ? '' : state],
    })),
    ...meetings.map(({ on, about, result }) => ({ day: on, row: [dayWords(on), `встреча: ${about}`, '', result] })),
  ];
  const rows = events.toSorted((a, b) => ((a.day || '9') < (b.day || '9') ? -1 : 1)).map(({ row }) => row);
  return [heading('Маршрут по дням'), { type: 'table', columns, rows: orBlank(rows, columns) }];
}

function orBlank(rows: readonly (readonly string[])[], columns: readonly string[]): readonly (readonly string[])[] {
  return rows.length > 0 ? rows : Array.from({ length: blankRows }, () => columns.map(() => ''));
}

const dayWords = (day: string) => (day === '' ? '' : longDate(day));

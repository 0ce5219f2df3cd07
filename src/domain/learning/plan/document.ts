import { longDate } from '../../text/dates.ts';
import { fileNameOf } from '../../text/file-name.ts';
import { actionKinds, type FieldId, fieldOf, interestLabels, planForms, stages } from './outline.ts';
import { type Action, type Plan, planName } from './plan.ts';

/** A part of a document that is shown, printed or saved for Word. An empty field gets `rows` lines for handwriting. */
export type DocumentBlock =
  | { readonly type: 'title' | 'heading'; readonly text: string }
  | { readonly type: 'field'; readonly label: string; readonly text: string; readonly rows: number }
  | { readonly type: 'table'; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** The number of rows for handwriting in an empty table. */
const blankRows = 4;

/** The plan as a document of the chosen form (docs/domain.md#ways-and-forms). */
export function planDocument(plan: Plan): DocumentBlock[] {
  const title: DocumentBlock = { type: 'title', text: planForms[plan.form] };
  switch (plan.form) {
    case 'ИППР':
      return [title, ...stageBlocks(plan)];
    case 'ИОМ':
      return [title, ...aimBlocks(plan), ...routeBlocks(plan), meetingTable(plan), ...resultBlocks(plan)];
    case 'план-карта':
      return [title, ...aimBlocks(plan), ...mapBlocks(plan), ...resultBlocks(plan)];
    case 'дневник-маршрут':
      return [title, ...aimBlocks(plan), ...diaryBlocks(plan), ...resultBlocks(plan)];
  }
}

/** A name for the plan's file, without characters that file systems do not allow. `extension` has no dot. */
export const planFileName = (plan: Plan, extension: string): string => `План ${fileNameOf(planName(plan), extension)}`;

function stageBlocks(plan: Plan): DocumentBlock[] {
  return stages.flatMap((stage, i) => [
    heading(`${numerals[i]}. ${stage.title}`),
    ...stage.prompts.flatMap(({ fields, control }): DocumentBlock[] => [
      ...(control === 'actions' ? [actionTable(plan.actions)] : []),
      ...fields.map(({ id }) => field(plan, id)),
      ...(control === 'goalBy' ? [goalDay(plan)] : []),
      ...(control === 'meetings' ? [meetingTable(plan)] : []),
    ]),
  ]);
}

const numerals = ['I', 'II', 'III', 'IV', 'V'];
const heading = (text: string): DocumentBlock => ({ type: 'heading', text });

function field(plan: Plan, id: FieldId): DocumentBlock {
  const { label, rows } = fieldOf(id);
  return { type: 'field', label: id === 'interest' ? interestLabels[plan.way] : label, text: plan.texts[id], rows };
}

const goalDay = ({ goalBy }: Plan): DocumentBlock => ({
  type: 'field',
  label: 'День, к которому увижу',
  text: dayText(goalBy),
  rows: 1,
});

function aimBlocks(plan: Plan): DocumentBlock[] {
  const first = (['interest', 'seen', 'outside', 'question', 'goal'] as const).map((id) => field(plan, id));
  return [heading('Исходная точка'), ...first, goalDay(plan)];
}

function resultBlocks(plan: Plan): DocumentBlock[] {
  const last = (
    ['corrections', 'changes', 'analysisForm', 'analysis', 'satisfaction', 'next', 'tutoring'] as const
  ).map((id) => field(plan, id));
  return [heading('Что получилось и куда дальше'), ...last];
}

function actionTable(actions: readonly Action[]): DocumentBlock {
  const rows = actions.map((action, i) => [
    String(i + 1),
    action.kind,
    action.resource,
    dayText(action.by),
    action.evidence,
    action.state === 'задумано' ? '' : action.state,
  ]);
  const columns = ['№', 'Что делаю', 'Ресурс', 'Срок', 'Чем подтвержу', 'Отметка'];
  return { type: 'table', columns, rows: rowsOrBlank(rows, columns) };
}

function meetingTable({ meetings }: Plan): DocumentBlock {
  const columns = ['Встреча с тьютором', 'О чём', 'К чему пришли'];
  return {
    type: 'table',
    columns,
    rows: rowsOrBlank(
      meetings.map(({ on, about, result }) => [dayText(on), about, result]),
      columns,
    ),
  };
}

const actionGroups = [
  { title: 'Учусь', kinds: ['самостоятельное изучение', 'тьюториал', 'курсы (КПК)', 'обучение в школе (ВФО)'] },
  { title: 'Смотрю и пробую', kinds: ['проба на уроке', 'посещение урока', 'совместное проектирование'] },
  { title: 'Советуюсь и делюсь', kinds: ['консультация', 'методический продукт'] },
] as const;

function routeBlocks({ actions }: Plan): DocumentBlock[] {
  return actionGroups.flatMap(({ title, kinds }) => [
    heading(title),
    actionTable(actions.filter(({ kind }) => kinds.some((known) => known === kind))),
  ]);
}

function mapBlocks({ actions, meetings, ...plan }: Plan): DocumentBlock[] {
  const columns = ['Где ищу ответ', 'Что именно', 'Когда', 'Что нашлось'];
  const used = actionKinds.filter((kind) => actions.some((action) => action.kind === kind));
  const rows = used.flatMap((kind) =>
    actions
      .filter((action) => action.kind === kind)
      .map((action) => [kind, action.resource, dayText(action.by), action.evidence]),
  );
  return [
    heading('Карта поиска'),
    { type: 'table', columns, rows: rowsOrBlank(rows, columns) },
    meetingTable({ ...plan, actions, meetings }),
  ];
}

function diaryBlocks({ actions, meetings }: Plan): DocumentBlock[] {
  const columns = ['День', 'Событие', 'Что заметил', 'Что из этого следует'];
  const events = [
    ...actions.map(({ by, kind, resource, evidence, state }) => ({
      day: by,
      row: [dayText(by), `${kind}: ${resource}`, evidence, state === 'задумано' ? '' : state],
    })),
    ...meetings.map(({ on, about, result }) => ({ day: on, row: [dayText(on), `встреча: ${about}`, '', result] })),
  ];
  const rows = events.sort((a, b) => ((a.day || '9') < (b.day || '9') ? -1 : 1)).map(({ row }) => row);
  return [heading('Маршрут по дням'), { type: 'table', columns, rows: rowsOrBlank(rows, columns) }];
}

function rowsOrBlank(rows: readonly (readonly string[])[], columns: readonly string[]): readonly (readonly string[])[] {
  return rows.length > 0 ? rows : Array.from({ length: blankRows }, () => columns.map(() => ''));
}

const dayText = (day: string) => (day === '' ? '' : longDate(day));

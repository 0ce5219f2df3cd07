import { longDate } from '../../text/dates.ts';
import { fileNameOf } from '../../text/file-name.ts';
import { type DocumentBlock, dayInTable, tableOf } from '../document/blocks.ts';
import { ownerFacts, signaturesOf } from '../document/signed.ts';
import { noOwner, type Owner } from '../owner/owner.ts';
import { actionKinds, type FieldId, fieldOf, interestLabels, planForms, stages } from './outline.ts';
import { type Action, type Plan, planName } from './plan.ts';

/** The plan of `owner` as a document of the chosen form (docs/domain.md#ways-and-forms). */
export function planDocument(plan: Plan, owner: Owner = noOwner): DocumentBlock[] {
  return [{ type: 'title', text: planForms[plan.form] }, ownerFacts(owner), ...bodyBlocks(plan), signaturesOf(owner)];
}

function bodyBlocks(plan: Plan): DocumentBlock[] {
  switch (plan.form) {
    case 'ИППР':
      return stageBlocks(plan);
    case 'ИОМ':
      return [...aimBlocks(plan), ...routeBlocks(plan), meetingTable(plan), ...resultBlocks(plan)];
    case 'план-карта':
      return [...aimBlocks(plan), ...mapBlocks(plan), ...resultBlocks(plan)];
    case 'дневник-маршрут':
      return [...aimBlocks(plan), ...diaryBlocks(plan), ...resultBlocks(plan)];
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
  text: goalBy === '' ? '' : longDate(goalBy),
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
    dayInTable(action.by),
    action.evidence,
    action.state === 'задумано' ? '' : action.state,
  ]);
  const columns = ['№', 'Что делаю', 'Ресурс', 'Срок', 'Чем подтвержу', 'Отметка'];
  return tableOf(columns, rows);
}

function meetingTable({ meetings }: Plan): DocumentBlock {
  const columns = ['Встреча с тьютором', 'О чём', 'К чему пришли'];
  return tableOf(
    columns,
    meetings.map(({ on, about, result }) => [dayInTable(on), about, result]),
  );
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
      .map((action) => [kind, action.resource, dayInTable(action.by), action.evidence]),
  );
  return [heading('Карта поиска'), tableOf(columns, rows), meetingTable({ ...plan, actions, meetings })];
}

const named = (kind: string, words: string): string => [kind, words].filter(Boolean).join(': ');

function diaryBlocks({ actions, meetings }: Plan): DocumentBlock[] {
  const columns = ['День', 'Событие', 'Что заметил', 'Что из этого следует'];
  const events = [
    ...actions.map(({ by, kind, resource, evidence, state }) => ({
      day: by,
      row: [dayInTable(by), named(kind, resource), evidence, state === 'задумано' ? '' : state],
    })),
    ...meetings.map(({ on, about, result }) => ({
      day: on,
      row: [dayInTable(on), named('встреча', about), '', result],
    })),
  ];
  const rows = events.sort((a, b) => ((a.day || '9') < (b.day || '9') ? -1 : 1)).map(({ row }) => row);
  return [heading('Маршрут по дням'), tableOf(columns, rows)];
}

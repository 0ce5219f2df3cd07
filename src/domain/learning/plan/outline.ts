/** How a plan can start (docs/domain.md#ways-and-forms). The keys are stored in plans as `way`. */
export const startingPoints = {
  interest: { title: 'Мне интересно…', text: 'Есть приём, тема или вопрос, который хочется понять.' },
  difficulty: { title: 'У детей не получается…', text: 'Вы видите, на чём спотыкается класс.' },
  change: { title: 'Изменились требования, учусь на курсах', text: 'Нужно перенести новое в свои уроки.' },
  diagnostic: { title: 'По самодиагностике', text: 'Возьмите направление и советы из результата.' },
} as const;

export type StartingPoint = keyof typeof startingPoints;

/** The documents that a plan can be printed as (docs/domain.md#ways-and-forms). */
export const planForms = {
  ИППР: 'Индивидуальный план профессионального развития',
  ИОМ: 'Индивидуальный образовательный маршрут',
  'план-карта': 'План-карта познавательного интереса',
  'дневник-маршрут': 'Профессиональный дневник-маршрут',
} as const;

export type PlanForm = keyof typeof planForms;

/** The kinds of action in a plan (docs/domain.md#planned-actions). */
export const actionKinds = [
  'самостоятельное изучение',
  'проба на уроке',
  'посещение урока',
  'совместное проектирование',
  'тьюториал',
  'консультация',
  'курсы (КПК)',
  'обучение в школе (ВФО)',
  'методический продукт',
] as const;

/** The states of an action: planned, done, partly done, postponed. */
export const actionStates = ['задумано', 'получилось', 'частично', 'переношу'] as const;

/** The text fields of a plan. */
export const fieldIds = [
  'interest',
  'seen',
  'outside',
  'question',
  'goal',
  'corrections',
  'changes',
  'analysisForm',
  'analysis',
  'satisfaction',
  'next',
  'tutoring',
] as const;

export type FieldId = (typeof fieldIds)[number];

/** A text field of the form. */
export interface PlanField {
  readonly id: FieldId;
  readonly label: string;
  readonly hint?: string;
  /** The number of lines on paper and in the box on screen. */
  readonly rows: number;
}

/** One of the seven questions, inside one of the five stages. `control` is what it has besides text fields. */
export interface Prompt {
  /** From 1 to 7. */
  readonly number: number;
  readonly title: string;
  readonly fields: readonly PlanField[];
  readonly control?: 'goalBy' | 'actions' | 'meetings';
}

/** One of the five stages of tutor support. */
export interface PlanStage {
  readonly title: string;
  readonly text: string;
  readonly prompts: readonly Prompt[];
}

/** The five stages with the seven questions (docs/domain.md#stages-and-questions). */
export const stages: readonly PlanStage[] = [
  {
    title: 'Диагностический этап',
    text: 'С чего начинаю',
    prompts: [
      {
        number: 1,
        title: 'Познавательный интерес',
        fields: [
          { id: 'interest', label: 'Что меня сейчас занимает', hint: 'Словами, как рассказали бы коллеге.', rows: 3 },
          { id: 'seen', label: 'Что вижу в классе', hint: 'Работы, ответы, случаи — без имён и диагнозов.', rows: 3 },
          {
            id: 'outside',
            label: 'Взгляд со стороны',
            hint: 'Что заметил коллега на уроке, о чём просит школа.',
            rows: 2,
          },
        ],
      },
      {
        number: 2,
        title: 'Образовательный вопрос',
        fields: [
          {
            id: 'question',
            label: 'Мой вопрос одним предложением',
            hint: 'Проверьте: есть ли в нём класс, умение детей и ваше действие?',
            rows: 2,
          },
        ],
      },
      {
        number: 3,
        title: 'Цель',
        fields: [
          {
            id: 'goal',
            label: 'К этому дню увижу, что…',
            hint: 'Признак, который можно заметить на уроке. Хорошо, когда он найден вместе с тьютором.',
            rows: 2,
          },
        ],
        control: 'goalBy',
      },
    ],
  },
  {
    title: 'Проектировочный этап',
    text: 'Что и когда сделаю',
    prompts: [{ number: 4, title: 'Ресурсы и план', fields: [], control: 'actions' }],
  },
  {
    title: 'Организационно-управленческий этап',
    text: 'Делаю, обсуждаю, поправляю',
    prompts: [
      {
        number: 5,
        title: 'Реализация, обсуждение, коррекция',
        fields: [{ id: 'corrections', label: 'Что пришлось изменить в плане', rows: 2 }],
        control: 'meetings',
      },
    ],
  },
  {
    title: 'Оценочный этап',
    text: 'Что получилось',
    prompts: [
      {
        number: 6,
        title: 'Анализ итогов',
        fields: [
          { id: 'changes', label: 'Что изменилось у детей', hint: 'По чему это видно.', rows: 3 },
          {
            id: 'analysisForm',
            label: 'Как буду подводить итог',
            hint: 'Разговор, заметка, открытый урок, портфолио — выбираете вы.',
            rows: 1,
          },
          { id: 'analysis', label: 'Удачи и неудачи', rows: 3 },
        ],
      },
    ],
  },
  {
    title: 'Заключительный этап',
    text: 'Куда дальше',
    prompts: [
      {
        number: 7,
        title: 'Корректировка цели и перспектива',
        fields: [
          { id: 'satisfaction', label: 'Устраивает ли меня результат', rows: 2 },
          { id: 'next', label: 'Новая цель', rows: 2 },
          { id: 'tutoring', label: 'Нужен ли тьютор дальше и в чём', rows: 1 },
        ],
      },
    ],
  },
];

const fields = stages.flatMap(({ prompts }) => prompts.flatMap((prompt) => prompt.fields));

/** The field with this id. Throws a RangeError when no stage has it. */
export function fieldOf(id: FieldId): PlanField {
  const found = fields.find((field) => field.id === id);
  if (!found) throw new RangeError(`The outline has no field ${id}`);
  return found;
}

/** The label of the first field, by how the plan started. */
export const interestLabels: Readonly<Record<StartingPoint, string>> = {
  interest: 'Мне интересно…',
  difficulty: 'У детей не получается…',
  change: 'Что изменилось и чему учусь',
  diagnostic: 'Направление, которое я выбрал',
};

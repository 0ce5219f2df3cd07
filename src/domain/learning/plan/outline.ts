/** The ways into a plan (docs/domain.md#ways-and-forms): the key is kept, the words are shown. */
export const ways = {
  interest: { title: 'Мне интересно…', text: 'Есть приём, тема или вопрос, который хочется понять.' },
  difficulty: { title: 'У детей не получается…', text: 'Вы видите, на чём спотыкается класс.' },
  change: { title: 'Изменились требования, учусь на курсах', text: 'Нужно перенести новое в свои уроки.' },
  diagnostic: { title: 'По самодиагностике', text: 'Возьмите направление и советы из результата.' },
} as const;

export type Way = keyof typeof ways;

/** The documents a plan can be shaped as; chosen after the goal (docs/domain.md#ways-and-forms). */
export const planForms = {
  ИППР: 'Индивидуальный план профессионального развития',
  ИОМ: 'Индивидуальный образовательный маршрут',
  'план-карта': 'План-карта познавательного интереса',
  'дневник-маршрут': 'Профессиональный дневник-маршрут',
} as const;

export type PlanForm = keyof typeof planForms;

/** What a teacher can plan to do (docs/domain.md#planned-actions). */
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

/** How an action went. */
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

/** A field as it is asked. */
export interface Field {
  readonly id: FieldId;
  readonly label: string;
  readonly hint?: string;
  /** Lines of handwriting on paper and of the box on screen. */
  readonly rows: number;
}

/** One of the seven prompts, inside one of the five stages; `holds` names what stands there besides fields. */
export interface Prompt {
  /** Its place among the seven, from 1. */
  readonly number: number;
  readonly title: string;
  readonly fields: readonly Field[];
  readonly holds?: 'goalBy' | 'actions' | 'meetings';
}

export interface Stage {
  readonly title: string;
  readonly text: string;
  readonly prompts: readonly Prompt[];
}

/** Five stages of tutor support with the seven questions inside (docs/domain.md#stages-and-questions). */
export const stages: readonly Stage[] = [
  {
    title: 'Диагностический',
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
        holds: 'goalBy',
      },
    ],
  },
  {
    title: 'Проектировочный',
    text: 'Что и когда сделаю',
    prompts: [{ number: 4, title: 'Ресурсы и план', fields: [], holds: 'actions' }],
  },
  {
    title: 'Организационно-управленческий',
    text: 'Делаю, обсуждаю, поправляю',
    prompts: [
      {
        number: 5,
        title: 'Реализация, обсуждение, коррекция',
        fields: [{ id: 'corrections', label: 'Что пришлось изменить в плане', rows: 2 }],
        holds: 'meetings',
      },
    ],
  },
  {
    title: 'Оценочный',
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
    title: 'Заключительный',
    text: 'Куда дальше',
    prompts: [
      {
        number: 7,
        title: 'Корректировка цели и перспектива',
        fields: [
          { id: 'satisfaction', label: 'Доволен ли я результатом', rows: 2 },
          { id: 'next', label: 'Новая цель', rows: 2 },
          { id: 'tutoring', label: 'Нужен ли тьютор дальше и в чём', rows: 1 },
        ],
      },
    ],
  },
];

const fields = stages.flatMap(({ prompts }) => prompts.flatMap((prompt) => prompt.fields));

/** The field with this id. */
export function fieldOf(id: FieldId): Field {
  const found = fields.find((field) => field.id === id);
  if (!found) throw new RangeError(`The outline has no field ${id}`);
  return found;
}

/** What the first question is called after each way in. */
export const interestLabels: Readonly<Record<Way, string>> = {
  interest: 'Мне интересно…',
  difficulty: 'У детей не получается…',
  change: 'Что изменилось и чему учусь',
  diagnostic: 'Направление, которое я выбрал',
};

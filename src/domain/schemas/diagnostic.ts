import { choice, flag, list, object, optional, prose, relation, text, whole } from '../model/builders.ts';
import { collection } from '../model/collection.ts';
import { field, groups, sentence } from '../model/page-parts.ts';
import { lifeFields } from './common.ts';
import { diagnosticBreaches } from './diagnostic-rules.ts';

const itemCode = (label: string) => text({ label, pattern: /^[A-Z]{2}[0-9]$/, error: 'код вида FO1, SR3, CT5' });

const scaleStep = object(
  {
    score: optional(whole({ label: 'Балл', hint: 'Пусто — «не про меня», в подсчёт не входит.', max: 3 })),
    label: text({ label: 'Подпись' }),
    hint: text({ label: 'Пояснение' }),
  },
  { label: 'Ступень' },
);

const item = object(
  {
    id: itemCode('Код'),
    text: text({ label: 'Утверждение' }),
    tags: list(text({ label: 'Метка' }), { label: 'Метки' }),
    topic: optional(relation('topics', { label: 'Тема утверждения', hint: 'Если у направления несколько тем.' })),
    naAllowed: flag({ label: 'Можно ответить «не про меня»' }),
  },
  { label: 'Утверждение' },
);

const area = object(
  {
    id: text({ label: 'Код', pattern: /^[a-z]{2}$/, error: 'две латинские буквы' }),
    title: text({ label: 'Направление' }),
    topics: list(relation('topics', { label: 'Тема' }), { label: 'Темы', min: 1 }),
    standardRefs: list(text({ label: 'Функция' }), { label: 'Функции профстандарта' }),
    hasLevel: flag({ label: 'Подводить уровень', hint: 'Без уровня — только советы по утверждениям.' }),
    isOptional: flag({ label: 'По желанию' }),
    captions: list(text({ label: 'Подпись' }), {
      label: 'Свои подписи ступеней',
      hint: 'Четыре подписи вместо общих, от низшей ступени к высшей.',
      max: 4,
    }),
    items: list(item, { label: 'Утверждения', min: 1 }),
  },
  { label: 'Направление' },
);

const offer = object(
  {
    kind: choice(['тема', 'материал', 'приём', 'тьюториал', 'консультация', 'тьютор'], { label: 'Что' }),
    count: optional(whole({ label: 'Сколько', min: 1, max: 3 })),
    level: optional(choice(['первая проба', 'регулярно', 'делюсь'], { label: 'Уровень материала' })),
    tutorial: optional(relation('tutorials', { label: 'Именно этот тьюториал' })),
    material: optional(relation('materials', { label: 'Именно этот материал' })),
  },
  { label: 'Предложение' },
);

const rule = object(
  {
    id: text({ label: 'Имя правила', pattern: /^[a-z-]+$/ }),
    when: object(
      {
        level: optional(choice(['start', 'strengthen', 'works'], { label: 'Уровень направления' })),
        item: optional(itemCode('Утверждение')),
        atMost: optional(
          whole({
            label: 'Балл не больше',
            hint: 'За это утверждение, а если оно не названо — хотя бы за одно.',
            max: 3,
          }),
        ),
        atLeast: optional(whole({ label: 'Каждый балл не меньше', max: 3 })),
        startAreasAbove: optional(whole({ label: 'Направлений «Начать отсюда» больше, чем', max: 7 })),
        selfGap: optional(whole({ label: 'Разница с общей оценкой не меньше', max: 3 })),
        notAboutMe: flag({ label: 'Всё направление «не про меня»' }),
        withoutLevel: flag({ label: 'Направление без уровня' }),
      },
      { label: 'Если' },
    ),
    advice: prose({ label: 'Совет', short: true }),
    offers: list(offer, {
      label: 'Что предложить',
      hint: 'По порядку. Первый приём или материал может стать шагом на неделю.',
    }),
  },
  { label: 'Правило' },
);

export const diagnostics = collection({
  id: 'diagnostics',
  label: 'Самодиагностика',
  labelOne: 'опросник',
  hint: 'Утверждения, шкала, правила советов. Ответы остаются в браузере учителя.',
  format: 'yaml',
  sharing: 'all',
  isSingle: true,
  titleField: 'title',
  preview: {
    parts: [field('intro'), sentence('disclaimer', 'note'), groups('rules', 'Правила советов', 'id', ['advice'])],
  },
  fields: {
    title: text({ label: 'Название' }),
    version: text({
      label: 'Версия',
      pattern: /^\d+\.\d+$/,
      error: 'версия — два числа через точку и в кавычках, например 1.0',
    }),
    intro: prose({ label: 'Вступление', short: true }),
    disclaimer: prose({ label: 'Оговорка', short: true }),
    minutes: whole({ label: 'Сколько минут занимает', min: 1, max: 60 }),
    scale: list(scaleStep, { label: 'Шкала', min: 2 }),
    areas: list(area, {
      label: 'Направления',
      hint: 'Два первых отмечены заранее: с них предлагают начать.',
      min: 1,
    }),
    minAnswered: whole({ label: 'Сколько ответов нужно для уровня', min: 1, max: 10 }),
    startBelowPercent: whole({ label: 'Порог «Начать отсюда», %', min: 1, max: 100 }),
    worksFrom: whole({ label: 'Порог «Получается»: каждый ответ не ниже', min: 1, max: 3 }),
    levels: object(
      {
        start: text({ label: 'Начальный уровень' }),
        strengthen: text({ label: 'Средний уровень' }),
        works: text({ label: 'Высокий уровень' }),
      },
      { label: 'Подписи уровней' },
    ),
    caps: object(
      {
        materials: whole({ label: 'Материалов на направление', max: 9 }),
        events: whole({ label: 'Встреч или тьюториалов', max: 9 }),
        tutors: whole({ label: 'Тьюторов', max: 9 }),
      },
      { label: 'Не больше' },
    ),
    rules: list(rule, {
      label: 'Правила советов',
      hint: 'Советы идут в этом порядке; что не вошло в «Не больше», не показывается.',
      min: 1,
    }),
    ...lifeFields,
  },
  rules: diagnosticBreaches,
});

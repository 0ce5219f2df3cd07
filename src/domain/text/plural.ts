/** Forms of a Russian noun after a number: 1 материал, 2 материала, 5 материалов. */
export type Forms = readonly [one: string, few: string, many: string];

export const forms = {
  material: ['материал', 'материала', 'материалов'],
  tutor: ['тьютор', 'тьютора', 'тьюторов'],
  event: ['встреча', 'встречи', 'встреч'],
  topic: ['тема', 'темы', 'тем'],
  error: ['ошибка', 'ошибки', 'ошибок'],
  warning: ['предупреждение', 'предупреждения', 'предупреждений'],
  technique: ['приём', 'приёма', 'приёмов'],
  tutorial: ['тьюториал', 'тьюториала', 'тьюториалов'],
  consultation: ['консультация', 'консультации', 'консультаций'],
  team: ['команда', 'команды', 'команд'],
  minute: ['минута', 'минуты', 'минут'],
  point: ['балл', 'балла', 'баллов'],
  question: ['вопрос', 'вопроса', 'вопросов'],
  participant: ['участник', 'участника', 'участников'],
  place: ['место', 'места', 'мест'],
  term: ['термин', 'термина', 'терминов'],
  result: ['результат', 'результата', 'результатов'],
} as const satisfies Record<string, Forms>;

/** The form of a noun for a number. */
export function plural(count: number, [one, few, many]: Forms): string {
  const [tens, ones] = [Math.abs(count) % 100, Math.abs(count) % 10];
  // A fraction takes the form of two: 2,5 балла.
  if (!Number.isInteger(count)) return few;
  if (ones === 1 && tens !== 11) return one;
  return ones > 1 && ones < 5 && (tens < 12 || tens > 14) ? few : many;
}

/** «5 материалов», with a no-break space. */
export function counted(count: number, noun: Forms): string {
  return `${count}\u00A0${plural(count, noun)}`;
}

/** «35 минут». */
export function minutesPhrase(minutes: number): string {
  return counted(minutes, forms.minute);
}

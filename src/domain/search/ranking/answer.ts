import { counted, type Forms, forms, plural } from '../../text/plural.ts';
import type { Hit } from '../types.ts';

const nouns: Readonly<Record<string, Forms>> = {
  Материалы: forms.material,
  Приёмы: forms.technique,
  Темы: forms.topic,
  Тьюториалы: forms.tutorial,
  Встречи: forms.event,
  Тьюторы: forms.tutor,
  Словарь: forms.term,
};

/** «Найдено 12 материалов», «Найден 1 приём»; of several sections «Найдено 12 результатов». */
export function foundPhrase(count: number, sections: Iterable<string>): string {
  const [only, ...others] = sections;
  const noun = (others.length === 0 ? nouns[only ?? ''] : undefined) ?? forms.result;
  const isFeminine = noun === forms.topic || noun === forms.event;
  return `${plural(count, [isFeminine ? 'Найдена' : 'Найден', 'Найдено', 'Найдено'])} ${counted(count, noun)}`;
}

/** Groups results by section, in the order of each section's best result. */
export function bySection(hits: readonly Hit[]): [section: string, hits: Hit[]][] {
  return [...Map.groupBy(hits, ({ section }) => section)];
}

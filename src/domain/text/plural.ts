import type { Forms } from './nouns.ts';

// The browser counts few nouns: the table of all stands apart.
export { type Forms, forms } from './nouns.ts';

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
  return counted(minutes, ['минута', 'минуты', 'минут']);
}

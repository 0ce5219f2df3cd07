/** The start of a text, at most `max` UTF-16 units long: a character of two units, as an emoji is, is never halved. */
export function cutText(text: string, max: number): string {
  return text.slice(0, max).replace(/[\uD800-\uDBFF]$/, '');
}

// With the flag u a surrogate matches only where its other half is missing. Tabs and line ends are characters of a text.
const harmful = /(?![\t\n])[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu;

/** A text that people sent, without halves of emoji, control characters and marks that turn the direction of letters. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replace(harmful, '');
}

/** A character that can't be seen, by its number: `U+202E`. */
export function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

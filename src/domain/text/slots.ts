/** What stands in the place of a slot: words, or the rows of a table, the heads of its columns first. */
export type SlotValue = string | readonly (readonly string[])[];

/** Gives the value of a slot by its name; undefined when nothing fills it. */
export type FillSlot = (name: string) => SlotValue | undefined;

/** `[[ИНН]]`: a place in a text that facts fill. Markdown and MDX read it as text. */
const slot = /\[\[([^[\]\n]{1,40})\]\]/g;

/** The names of the slots in a text or its source, each once. Some editors write `\[` for a bracket. */
export function slotsIn(text: string): string[] {
  return [...new Set([...text.replaceAll('\\', '').matchAll(slot)].map(([, name = '']) => name.trim()))];
}

/** A text with the words that fill its slots; a slot that nothing fills, or a table, stays as it is written. */
export function withWords(text: string, fill: FillSlot): string {
  return text.replace(slot, (written, name: string) => {
    const value = fill(name.trim());
    return typeof value === 'string' ? value : written;
  });
}

import type { Field } from '../model/field.ts';

/** What a person may choose from, a line each: «2. московское (Europe/Moscow)». */
export function optionLines({ options = [], names }: Field): string[] {
  return options.map((option, n) => `${n + 1}. ${names?.[option] ? `${names[option]} (${option})` : option}`);
}

/**
 * The answer at a terminal, as the field's declaration takes it; nothing when the field can do without. An option may
 * be called by its number, its value or its Russian name.
 */
export function readAnswer(field: Field, answer: string): { value?: string } | { fault: string } {
  const { options = [], names, required, schema } = field;
  const text = answer.trim();
  if (text === '' && !required) return {};
  const called = (option: string, n: number) =>
    [String(n + 1), option, names?.[option]].some((name) => name?.toLowerCase() === text.toLowerCase());
  const { success, data, error } = schema.safeParse(options.find(called) ?? text);
  return success ? { value: String(data) } : { fault: error.issues[0]?.message ?? '' };
}

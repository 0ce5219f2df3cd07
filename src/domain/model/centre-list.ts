import * as z from 'zod';
import { choice, choices } from './builders.ts';
import type { CentreList, Field, FieldLabels } from './field.ts';
import { visibleText } from './text-rules.ts';

const value = visibleText(z.string({ error: 'здесь нужен текст' }).trim().min(1).max(100));

/**
 * One value of a list that the settings hold; `options` stand in for an empty one. The schema knows no settings, so
 * that the pass over all entries compares: src/domain/gate/centre-lists.ts.
 */
export function centreChoice(
  centreList: CentreList,
  options: readonly string[],
  words: FieldLabels,
): Field<z.ZodType<string>> {
  return { ...choice(options, words), schema: value, centreList };
}

/** Several values of such a list. */
export function centreChoices(
  centreList: CentreList,
  options: readonly string[],
  words: FieldLabels,
): Field<z.ZodType<string[]>> {
  return { ...choices(options, words), schema: z.array(value).prefault([]), centreList };
}

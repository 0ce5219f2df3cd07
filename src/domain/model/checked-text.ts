import type * as z from 'zod';
import type { Field, FieldLabels } from './field.ts';
import { textWithout } from './text-rules.ts';

/** A text that a function judges: an address, a colour. `faultOf` tells in Russian what is wrong with it. */
export function checkedText(faultOf: (text: string) => string | undefined, words: FieldLabels): Field<z.ZodString> {
  return { ...words, kind: 'text', schema: textWithout(faultOf), required: true };
}

import * as z from 'zod';

/** The longest text that a form or a list can show; a field may say less. The longest of the site has 420 characters. */
export const maxText = 2000;

// Letters of no width and fillers are letters for a program, but a reader sees an empty line. U+2800 is a blank of Braille.
const visible = /(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{P}\p{S}]/u;

/**
 * A text that a page can show. Half of an emoji can be written in YAML as «\uD83D», and then no page with it can be
 * made; a text of hidden characters alone would leave a link without words.
 */
export function visibleText(schema: z.ZodString): z.ZodString {
  const shown = schema.refine((text) => text === '' || visible.test(text), {
    error: 'здесь нужен текст, который видно',
  });
  return shown.refine((text) => !/\p{Cs}/u.test(text), {
    error: 'в тексте половина знака (скорее всего, эмодзи): сотрите её и вставьте знак целиком',
  });
}

/** A text in which `faultOf` finds nothing; what it finds is the message. */
export function textWithout(faultOf: (text: string) => string | undefined): z.ZodString {
  const error = ({ input }: { readonly input?: unknown }) => faultOf(String(input)) ?? '';
  return z.string({ error }).refine((text) => faultOf(text) === undefined, { error });
}

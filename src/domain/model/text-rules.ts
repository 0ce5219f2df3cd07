import * as z from 'zod';

/** Half of an emoji can be written in YAML as «\uD83D», and then no page with it can be made. */
export function withWholeCharacters(schema: z.ZodString): z.ZodString {
  return schema.refine((text) => !/\p{Cs}/u.test(text), {
    error: 'в тексте половина знака (скорее всего, эмодзи): сотрите её и вставьте знак целиком',
  });
}

/** A text in which `faultOf` finds nothing; what it finds is the message. */
export function textWithout(faultOf: (text: string) => string | undefined): z.ZodString {
  const error = ({ input }: { readonly input?: unknown }) => faultOf(String(input)) ?? '';
  return z.string({ error }).refine((text) => faultOf(text) === undefined, { error });
}

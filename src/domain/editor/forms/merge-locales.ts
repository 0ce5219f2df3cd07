/** A tree of texts in the shape of Decap's locales. */
export interface LocaleTexts {
  readonly [name: string]: string | LocaleTexts;
}

/** Merges two locales, nested texts too; `overrides` wins. */
export function mergeLocales(base: LocaleTexts, overrides: LocaleTexts): LocaleTexts {
  const merged = Object.entries(overrides).map(([name, text]): [string, string | LocaleTexts] => {
    const inherited = base[name];
    return [name, typeof text === 'string' || typeof inherited !== 'object' ? text : mergeLocales(inherited, text)];
  });
  return { ...base, ...Object.fromEntries(merged) };
}

/** Groups of pupils with ОВЗ as advice names them. */
const groups = 'ОВЗ|ЗПР|ТНР|РАС|НОДА';

/** «Ребёнку с ТНР дайте…», «при ЗПР», «вариант для ребёнка с ОВЗ»: a way to act, beside a group. */
const advice = new RegExp(
  `(?:реб[её]нку|ученику|детям|реб[её]нка|ученика) с (?:${groups})(?![А-ЯЁ])|(?<![А-Яа-яё])при (?:${groups})(?![А-ЯЁ])|^(?:${groups})[:.] `,
  'i',
);

interface Text {
  readonly field: string;
  readonly text: string;
}

/** The texts that advise how to teach a pupil with ОВЗ. */
export function adviceAt(texts: readonly Text[]): { readonly field: string; readonly at: string }[] {
  return texts.flatMap(({ field, text }) => (advice.test(text) ? [{ field, at: text }] : []));
}

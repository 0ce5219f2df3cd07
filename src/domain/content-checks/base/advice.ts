/** «Ребёнку с ТНР дайте…», «при ЗПР», «НОДА: крупные клетки»: a way to act, beside a group of pupils with ОВЗ. */
const advice =
  /(?:(?:реб[её]нку|ученику|детям|реб[её]нка|ученика) с |(?<![А-Яа-яё])при )(?:ОВЗ|ЗПР|ТНР|РАС|НОДА)(?![А-ЯЁ])|^(?:ОВЗ|ЗПР|ТНР|РАС|НОДА)[:.] /i;

interface Text {
  readonly field: string;
  readonly text: string;
}

/** The texts that advise how to teach a pupil with ОВЗ. */
export function adviceAt(texts: readonly Text[]): { readonly field: string; readonly at: string }[] {
  return texts.flatMap(({ field, text }) => (advice.test(text) ? [{ field, at: text }] : []));
}

import Typograf, { type TypografContext } from 'typograf';

const locale = ['ru', 'en-US'];
const typograf = new Typograf({ locale });
// Only rules for no-break spaces: quotes, dashes and letters stay as the author typed them.
typograf.disableRule('*');
typograf.enableRule('ru/nbsp/*');
typograf.enableRule('common/nbsp/*');
typograf.disableRule('common/nbsp/nowrap');
// This one writes м² for м2.
typograf.disableRule('ru/nbsp/m');

/** Tags, entities and addresses, which Typograf hides from its rules, and the signs that it hides them with. */
const hidden = /[<&\r\uF000\uF001]|:\/\//;

/**
 * What a text must have for a rule to change it; a rule that is not named here is always asked. Each rule makes its
 * pattern anew and walks through the text several times, and most texts have none of what it looks for.
 */
const hints: Readonly<Record<string, RegExp>> = {
  'ru/nbsp/year': /\d{4} ?г/,
  'ru/nbsp/see': /[си]м\./i,
  'ru/nbsp/rubleKopek': /(?:руб|коп)\./,
  'ru/nbsp/ps': /[pз]\.[ \u00A0]?[pзsы]\./i,
  'ru/nbsp/page': /(?:стр|гл|рис|илл?|ст|п|c)\. *\d/i,
  'ru/nbsp/ooo': /(?:ООО|ОАО|ЗАО|НИИ|ПБОЮЛ) /,
  'ru/nbsp/mln': /\d ?(?:тыс|млн|млрд|трлн)/i,
  'ru/nbsp/initials': /[А-ЯЁ]\.[ \u00A0\u202F]?[А-ЯЁ]\./,
  'ru/nbsp/dayMonth': /\d [а-я]{3}/i,
  'ru/nbsp/centuries': /[VIX][ \u00A0]?в/,
  'ru/nbsp/afterNumberSign': /№/,
  'ru/nbsp/addr': /(?:^|\s)(?:дом|п-д|мк|литер\s|[а-я-]{1,5}\.)|\d +этаж|г\. ?[А-ЯЁ]/i,
  'ru/nbsp/abbr': /[а-яё]\. ?[а-яё]{1,3}\./,
  'ru/nbsp/years': /\d{4}(?:--?|[‒–—])\d{4}/,
  'ru/nbsp/beforeParticle': /[ \u00A0](?:л[иь]|же?|бы?)[ \u00A0,;:?!"‘“»]/,
  'common/nbsp/dpi': /[ld]pi/,
  'common/nbsp/beforeShortLastWord': / [а-яёa-z]{1,3}[.!?…]/i,
  'common/nbsp/beforeShortLastNumber': / \d/,
  // Shorter words than these belong to the next rule too.
  'common/nbsp/afterShortWordByList': /(?:без|если|для|или|как|обо|про|при|под) /i,
  'common/nbsp/afterSectionMark': /§/,
  'common/nbsp/afterParagraphMark': /¶/,
  'common/nbsp/afterNumber': /\d /,
};

const rules = Typograf.getRules()
  .filter(({ name, queue }) => queue === 'default' && typograf.isEnabledRule(name) && /^(?:ru|common)\//.test(name))
  .map(({ name, handler, settings }) => ({ handler, settings, hint: hints[name] }));

const getData = (key: string): unknown => {
  const data = locale.map((one) => Typograf.getData(`${one}/${key}`));
  return key === 'char' ? data.join('') : data[0];
};

/** The text after Typograf's rules for no-break spaces, as `Typograf.execute` gives it. */
export function typeset(text: string): string {
  if (hidden.test(text)) return typograf.execute(text);
  const context = { text, isHTML: false, prefs: { locale }, getData } as unknown as TypografContext;
  let set = text.replaceAll('\u00A0', ' ');
  for (const { handler, settings, hint } of rules) {
    if (!hint || hint.test(set)) set = handler.call(typograf, set, settings, context);
  }
  return set;
}

import { Eyo, safeDictionary } from 'eyo-kernel';

const eyo = new Eyo();
eyo.dictionary.set(safeDictionary);

/** An error of typography: the rule's name and the words around it. */
export interface Fault {
  readonly rule: string;
  readonly at: string;
}

const rules: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['прямые кавычки', /["“](?=[\p{L}\d])|(?<=[\p{L}\d.,!?…])"/gu],
  ['апостроф вместо кавычек', /(?<!\p{L})'(?=\p{L})/gu],
  ['дефис вместо тире', /(?<=\S[ \u00A0])-(?=[ \u00A0]\S)/gu],
  ['короткое тире между словами', /(?<=\p{L}[ \u00A0])–(?=[ \u00A0]\p{L})/gu],
  ['дефис в промежутке чисел', /(?<![\d-])\d{1,4}-\d{1,4}(?![\d-])(?=[ \u00A0](?:минут|класс|лет|учен|слов|раз))/gu],
  ['тире без пробела', /(?<=[\p{L}])—|—(?=[\p{L}])/gu],
  ['два пробела', /(?<=[^\s_☐])[ \u00A0]{2,}(?=[^\s_☐])/gu],
  ['три точки вместо многоточия', /\.{3}/gu],
  [
    'пробел перед знаком',
    /(?<=[\p{L}\d»)])[ \u00A0]+(?=(?:[,;]|\.(?![.\d\p{L}]))|[!?](?:$|[ \u00A0]\p{Lu}))|(?<=[\p{L}»)])[ \u00A0]+(?=:)/gu,
  ],
  ['пробел внутри кавычек', /«[ \u00A0]|[ \u00A0]»/gu],
  ['нет пробела после знака', /(?<=[а-яё]{2})[,;!?](?=[а-яёА-ЯЁ])/gu],
  ['«ёлочки» в «ёлочках»', /«[^«»„“]*«[^«»]*»[^«»]*»/gu],
  ['процент без пробела', /\d%/gu],
  ['номер без пробела', /№(?=\d)/gu],
];

/**
 * Errors of typography in a text (docs/domain.md#typography). A word written with «е» is an error only when «ё» is its
 * only correct spelling.
 */
export function typographicFaults(text: string): Fault[] {
  const found = rules.flatMap(([rule, pattern]) =>
    [...text.matchAll(pattern)].map(({ 0: sign, index }) => ({ rule, at: around(text, index, sign.length) })),
  );
  const yo = eyo.lint(text, true).map(({ before, after }) => ({ rule: 'е вместо ё', at: `${before} → ${after}` }));
  return [...found, ...yo];
}

const around = (text: string, index: number, length: number) =>
  text.slice(Math.max(0, index - 20), index + length + 20).replaceAll('\n', ' ');

/** A part of a text that looks like personal data. */
export interface PersonalData {
  readonly kind: PersonalKind;
  readonly text: string;
  /** Offset in the text, in UTF-16 units. */
  readonly index: number;
}

export type PersonalKind = 'phone' | 'e-mail' | 'snils' | 'passport' | 'birth' | 'pupil';

/** Russian names of the kinds. */
export const personalKindLabels: Readonly<Record<PersonalKind, string>> = {
  phone: 'номер телефона',
  'e-mail': 'личная почта',
  snils: 'СНИЛС',
  passport: 'паспортные данные',
  birth: 'дата рождения',
  pupil: 'фамилия ребёнка рядом с классом',
};

const surname = String.raw`\p{Lu}[\p{Ll}ё]+(?:ов|ев|ёв|ин|ын|ск(?:ий|ого|ому|им|ой|ая|ую)|цк(?:ий|ого|ому|им|ой|ая|ую)|ко|ук|юк|ич|ян|дзе|швили|их|ых)(?:а|у|ым|ой|е)?`;
const givenName = String.raw`(?:\p{Lu}[\p{Ll}ё]{2,}|\p{Lu}\.(?:\s?\p{Lu}\.)?)`;
const person = String.raw`(?:${surname}\s+${givenName}|${givenName}\s+${surname})`;
const grade = String.raw`[1-4]\s?[-–]?[«"]?[А-ЕЖа-еж]?[»"]?[-–]?(?:го|м|й)?\s+класс(?:а|е|у)?(?![\p{L}])`;
const day = String.raw`(?:\d{1,2}\.\d{1,2}\.(?:19|20)\d{2}|\d{1,2}\s+(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)\s+(?:19[3-9]|20)\d+)`;

/** Data that identifies a person (docs/domain.md#personal-data-in-texts). These are guesses: an editor decides. */
export const personalDataPatterns: Readonly<Record<PersonalKind, RegExp>> = {
  phone:
    /(?<before>^|[^\d\p{L}])(?:\+7|8)[\s\u00A0-]?\(?\d{3,5}\)?[\s\u00A0-]?\d{1,3}[\s\u00A0-]?\d{2}[\s\u00A0-]?\d{2}(?!\d)/gu,
  'e-mail':
    /[\w.+-]{1,64}@(?:mail|bk|inbox|list|internet|xmail|yandex|ya|rambler|lenta|myrambler|autorambler|gmail|googlemail|hotmail|outlook|icloud|me|yahoo|proton|protonmail)\.(?:ru|com|me|by|kz|ua)(?![\w-])/giu,
  snils: /(?<before>^|\D)\d{3}-\d{3}-\d{3}[ \u00A0-]\d{2}(?!\d)/gu,
  passport: /(?:паспорт|серия)[^\n\d]{0,30}\d{2}\s?\d{2}[\s,№N]*\d{6}(?!\d)/giu,
  birth: new RegExp(
    String.raw`(?:(?:родил(?:ся|ась)|дата\s+рождения|д\.\s?р\.)[^\n\d]{0,20}${day}|${day}\s+(?:года\s+)?рождения)`,
    'giu',
  ),
  pupil: new RegExp(
    String.raw`(?:${person}[\s,(–—-]{1,4}(?:учени(?:к|ца|ка|цы)\s+)?${grade}|(?:учени(?:к|ка|ку|ца|цы|це)|${grade})[\s,:–—-]{1,4}(?:${grade}\s+)?${person})`,
    'gu',
  ),
};

/** What a text must have for its pattern to match: most texts have none of it, and the patterns take time. */
const hints: Readonly<Record<PersonalKind, RegExp>> = {
  phone: /\d{2}/,
  'e-mail': /@/,
  snils: /\d-\d/,
  passport: /\d{6}/,
  birth: /рожд|родил|р\./i,
  pupil: /класс|учени/,
};

/** Finds likely personal data, in the order of the text. `known` are parts that an editor has called harmless. */
export function findPersonalData(text: string, known: readonly string[] = []): PersonalData[] {
  const possible = Object.entries(personalDataPatterns).filter(([kind]) => hints[kind as PersonalKind].test(text));
  const found = possible.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map(({ 0: match, index, groups }) => {
      const start = groups?.['before']?.length ?? 0;
      return { kind: kind as PersonalKind, text: match.slice(start), index: index + start };
    }),
  );
  const isHarmless = (match: PersonalData) =>
    known.some((harmless) => normalize(match.text).includes(normalize(harmless)));
  return found
    .filter(isPlausible)
    .filter((match) => !isHarmless(match))
    .sort((a, b) => a.index - b.index);
}

function isPlausible({ kind, text }: PersonalData): boolean {
  const digits = text.replace(/\D/g, '');
  if (kind === 'phone') return digits.length === 11 && !/^8800/.test(digits);
  return true;
}

function normalize(text: string): string {
  return text
    .replace(/[\s\u00A0]+/g, ' ')
    .trim()
    .toLowerCase();
}

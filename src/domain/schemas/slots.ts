import type { DataOf } from '../model/collection.ts';
import { faultOfInn, faultOfOgrn } from '../model/register-numbers.ts';
import { longDate } from '../text/dates.ts';
import { fullName } from '../text/names.ts';
import type { FillSlot, SlotValue } from '../text/slots.ts';
import type { settings } from './settings.ts';
import { consentFields, tutors } from './tutor.ts';

type Settings = DataOf<typeof settings>;

/** Slots that the settings fill. One without a value keeps its document off the site. */
const ofSettings: Readonly<Record<string, (site: Settings) => string | undefined>> = {
  центр: ({ name }) => name,
  владелец: ({ owner }) => owner,
  'сайт владельца': ({ ownerUrl }) => ownerUrl,
  почта: ({ email }) => email,
  ИНН: ({ operator: { inn } = {} }) => (inn !== undefined && faultOfInn(inn) === undefined ? inn : undefined),
  ОГРН: ({ operator: { ogrn } = {} }) => (ogrn !== undefined && faultOfOgrn(ogrn) === undefined ? ogrn : undefined),
  'адрес владельца': ({ operator }) => operator?.address,
  'адрес сайта': ({ operator }) => operator?.siteUrl,
  ответственный: ({ operator }) => operator?.responsible,
};

type Person = Readonly<Record<string, unknown>>;
/** Says the value of a field by its name. */
type Words = (value: unknown, name: string) => string;

const blank = '_'.repeat(20);
const onPaper = (words: string | undefined): string => words || blank;
const dayOr = (day: unknown): string => (typeof day === 'string' ? longDate(day) : blank);

/** Slots that one person fills: blanks on the site, words on that person's sheet of paper. */
const ofPerson: Readonly<Record<string, (person: Person, words: Words) => SlotValue>> = {
  тьютор: (person) => onPaper(person['lastName'] ? fullName(person as never) : undefined),
  'страница тьютора': ({ id }) => onPaper(id ? `${tutors.address?.folder}${id}/`.slice(1) : undefined),
  'номер согласия': ({ consent }) => onPaper((consent as { registerNo?: string } | undefined)?.registerNo),
  'срок согласия': ({ consent }) => dayOr((consent as { validUntil?: string } | undefined)?.validUntil),
  'сведения тьютора': (person, words) => [
    ['Сведения', 'Что будет на странице', 'Разрешаю: да или нет', 'Условия и запреты'],
    // The person answers by hand, so nothing is ticked before: silence is no consent.
    ...consentFields.map((name) => [tutors.fields[name]?.label ?? name, words(person[name], name), '', '']),
  ],
};

/** Whether a slot has a meaning. */
export function isKnownSlot(name: string): boolean {
  return Object.hasOwn(ofSettings, name) || Object.hasOwn(ofPerson, name);
}

/** The names of slots, for a hint and a message. */
export const slotNames: readonly string[] = [...Object.keys(ofSettings), ...Object.keys(ofPerson)];

/** What the settings fill, by the names of slots. */
export function slotFacts(site: Settings): SlotFacts {
  const facts = Object.entries(ofSettings).map(([name, valueIn]) => [name, valueIn(site)] as const);
  return Object.fromEntries(facts.filter((fact): fact is [string, string] => fact[1] !== undefined));
}

/** Words by the names of slots. */
export type SlotFacts = Readonly<Record<string, string>>;

/** Fills slots with facts of the settings and of a person; `words` says the value of one of the person's fields. */
export function slotFiller(facts: SlotFacts, person: Person = {}, words: Words = () => ''): FillSlot {
  return (name) => {
    if (Object.hasOwn(facts, name)) return facts[name];
    return Object.hasOwn(ofPerson, name) ? ofPerson[name]?.(person, words) : undefined;
  };
}

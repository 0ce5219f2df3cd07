import * as z from 'zod';
import { collections } from '../schemas/index.ts';
import { consentFields } from '../schemas/tutor.ts';
import type { PersonName } from '../text/people/name-words.ts';
import type { Finding } from './finding.ts';
import type { Entry } from './judge.ts';
import type { RawEntry } from './read-entry.ts';

const day = 86_400_000;
const warnDays = 60;

/**
 * Checks a person's consent on the centre's day, `YYYY-MM-DD` (docs/domain.md#consent), and removes every field that it
 * does not allow. Without a valid consent the result has no entry.
 */
export function withConsent(entry: Entry<'tutors'>, today: string): Consented {
  const before = judgedBefore.get(entry);
  if (before?.today === today) return before.judged;
  const judged = judgeConsent(entry, today);
  judgedBefore.set(entry, { today, judged });
  return judged;
}

interface Consented {
  readonly entry?: Entry<'tutors'>;
  readonly findings: readonly Finding[];
}

/** The next pass of the same day hands on the same object. */
const judgedBefore = new WeakMap<Entry<'tutors'>, { readonly today: string; readonly judged: Consented }>();

function judgeConsent(entry: Entry<'tutors'>, today: string): Consented {
  const { consent, ...person } = entry.data;
  const finding = (severity: Finding['severity'], message: string, cure: string): Finding => ({
    file: entry.file,
    code: severity === 'error' ? 'consent' : 'consent-ends',
    field: 'consent',
    label: 'Согласие на распространение',
    severity,
    message,
    cure,
  });
  const fault = faultOf(consent, today);
  if (fault) return { findings: [finding('error', fault.message, fault.cure)] };
  const allowed = new Set<string>(consent.allowedFields);
  const personal = new Set<string>(consentFields);
  const allowedEntries = Object.entries(person).filter(([key]) => !personal.has(key) || allowed.has(key));
  const needed = ['lastName', 'firstName', 'municipality', 'roles', 'contactWay'].filter((key) => !allowed.has(key));
  if (needed.length > 0) {
    return { findings: [finding('error', `согласие не разрешает поля: ${needed.join(', ')}`, 'Без них страницы нет')] };
  }
  const lists = { tutorRole: [], topics: [], audience: [], formats: [], helpsWith: [], schoolYears: [] };
  const data = { ...lists, ...Object.fromEntries(allowedEntries), consent } as unknown as Entry<'tutors'>['data'];
  const left = consent.validUntil === undefined ? Infinity : Date.parse(consent.validUntil) - Date.parse(today);
  const findings =
    left < warnDays * day
      ? [finding('warning', `согласие закончится ${consent.validUntil}`, 'Подпишите новое заранее')]
      : [];
  return { entry: { ...entry, data }, findings };
}

type Consent = Entry<'tutors'>['data']['consent'];

/** Why a consent is not valid on this day. */
function faultOf({ withdrawnOn, signedOn, validUntil }: Consent, today: string) {
  if (withdrawnOn !== undefined && withdrawnOn <= today)
    return { message: `согласие отозвано ${withdrawnOn}`, cure: 'Удалите запись человека' };
  if (signedOn > today) return { message: `согласие подписано в будущем: ${signedOn}`, cure: 'Проверьте дату' };
  if (validUntil !== undefined && validUntil < today)
    return { message: `согласие закончилось ${validUntil}`, cure: 'Получите новое или удалите запись' };
  return undefined;
}

/**
 * The person of a refused tutor's entry, when its consent is a reason, whatever else is wrong with the entry; empty
 * otherwise or without a valid name.
 */
export function withoutConsent(
  { file, collection, data }: RawEntry,
  findings: readonly Finding[],
  today: string,
): PersonName[] {
  if (collection !== 'tutors') return [];
  const isAboutConsent = ({ file: of, code, field }: Finding) =>
    of === file && (code === 'consent' || (code.startsWith('field') && field?.split('.')[0] === 'consent'));
  const written = (data as { consent?: unknown } | null)?.consent;
  const { data: consent } = collections.tutors.fields['consent']?.schema.safeParse(written) ?? {};
  const isOver = consent && faultOf(consent as Consent, today);
  if (!isOver && !findings.some(isAboutConsent)) return [];
  const name = personRule.safeParse(data);
  return name.success ? [name.data] : [];
}

/** The person of a tutor's file that cannot be read as an entry, when a line of it says that the consent is withdrawn. */
export function withdrawnIn(path: string, text: string): PersonName[] {
  const writtenIn = (key: string) =>
    new RegExp(`^ *${key}: *['"]?([^'"#\\n]+)`, 'm').exec(text)?.[1]?.trim() || undefined;
  if (!path.startsWith('tutors/') || !/^\d{4}-\d\d-\d\d/.test(writtenIn('withdrawnOn') ?? '')) return [];
  const [lastName, firstName, patronymic] = ['lastName', 'firstName', 'patronymic'].map(writtenIn);
  const name = personRule.safeParse({ lastName, firstName, patronymic });
  return name.success ? [name.data] : [];
}

/** What of an entry is needed to look for a person elsewhere. */
export const personRule = z.object({
  lastName: z.string().min(2),
  firstName: z.string().min(1),
  patronymic: z.string().optional(),
});

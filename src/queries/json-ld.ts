import type { BreadcrumbList, Event, FAQPage, LearningResource, Person, Thing, WebSite, WithContext } from 'schema-dts';
import { addressOf } from '../domain/site/addresses.ts';
import { fullName } from '../domain/text/names.ts';
import type { Zone } from '../domain/text/zone-names.ts';
import { withOffset } from '../domain/text/zones.ts';
import type { Item } from './library.ts';

/** A JSON-LD object. The type Course is never used: the site does not teach (docs/domain.md#no-teaching). */
export type JsonLd = WithContext<Exclude<Thing, string>>;

const context = { '@context': 'https://schema.org' } as const;
const absolute = (path: string, base: URL | undefined) => new URL(path, base).href;

/** The breadcrumbs of a page, from the home page down. */
export function breadcrumbsLd(
  crumbs: readonly { href: string; label: string }[],
  base: URL | undefined,
): WithContext<BreadcrumbList> {
  return {
    ...context,
    '@type': 'BreadcrumbList',
    itemListElement: [{ href: '/', label: 'Главная' }, ...crumbs].map(({ href, label }, i) => ({
      '@type': 'ListItem' as const,
      position: i + 1,
      name: label,
      item: absolute(href, base),
    })),
  };
}

/** The site with its search. */
export function siteLd(name: string, base: URL | undefined): WithContext<WebSite> {
  return { ...context, '@type': 'WebSite', name, url: absolute('/', base), inLanguage: 'ru' };
}

interface Resource {
  readonly name: string;
  readonly description: string;
  readonly kind: string;
  readonly path: string;
  readonly minutes?: number | undefined;
  readonly licence?: string | undefined;
  readonly updatedOn?: string | undefined;
}

export function resourceLd(
  { name, description, kind, path, minutes, licence, updatedOn }: Resource,
  base: URL | undefined,
): WithContext<LearningResource> {
  return {
    ...context,
    '@type': 'LearningResource',
    name,
    description,
    learningResourceType: kind,
    inLanguage: 'ru',
    isAccessibleForFree: true,
    educationalLevel: 'начальная школа',
    audience: { '@type': 'EducationalAudience', educationalRole: 'teacher' },
    url: absolute(path, base),
    ...(minutes === undefined ? {} : { timeRequired: `PT${minutes}M` }),
    ...(licence === 'CC BY 4.0' ? { license: 'https://creativecommons.org/licenses/by/4.0/' } : {}),
    ...(updatedOn === undefined ? {} : { dateModified: updatedOn }),
  };
}

/** A tutor's public data. */
export function personLd({ id, data }: Item<'tutors'>, base: URL | undefined): WithContext<Exclude<Person, string>> {
  return {
    ...context,
    '@type': 'Person',
    name: fullName(data),
    url: absolute(addressOf('tutors', id), base),
    ...(data.position === undefined ? {} : { jobTitle: data.position }),
  };
}

/** An event; `zone` is the centre's time zone, `town` the full name of its municipality. */
export function eventLd(
  { id, data }: Item<'events'>,
  { base, zone, town }: { base: URL | undefined; zone: Zone; town: string | undefined },
): WithContext<Event> {
  const at = (moment: string) => withOffset(moment, data.timezone ?? zone);
  const online = data.format === 'онлайн';
  const place = data.place ?? town ?? 'Место уточняется';
  return {
    ...context,
    '@type': 'Event',
    name: data.title,
    description: data.summary,
    startDate: at(data.start),
    ...(data.end === undefined ? {} : { endDate: at(data.end) }),
    eventAttendanceMode: `https://schema.org/${online ? 'Online' : data.format === 'очно' ? 'Offline' : 'Mixed'}EventAttendanceMode`,
    eventStatus:
      data.stage === 'отменено'
        ? 'https://schema.org/EventCancelled'
        : data.stage === 'перенесено'
          ? 'https://schema.org/EventRescheduled'
          : 'https://schema.org/EventScheduled',
    location: online
      ? { '@type': 'VirtualLocation', url: absolute(addressOf('events', id), base) }
      : { '@type': 'Place', name: place, address: town === undefined || place === town ? place : `${town}, ${place}` },
  };
}

export function questionsLd(questions: readonly { question: string; answer: string }[]): WithContext<FAQPage> {
  return {
    ...context,
    '@type': 'FAQPage',
    mainEntity: questions.map(({ question, answer }) => ({
      '@type': 'Question' as const,
      name: question,
      acceptedAnswer: { '@type': 'Answer' as const, text: answer },
    })),
  };
}

import { eventKinds } from '../../../src/domain/schemas/event.ts';
import { consentFields } from '../../../src/domain/schemas/tutor.ts';
import type { Prose } from './prose.ts';
import { dayAfter, lifeOf, linksTo, linkTo, type Maker, pastDay, type Region } from './region.ts';

/** One meeting in so many is still to come. */
const comingShare = 0.05;

/** School years of the last ten, as 2019/20. */
function schoolYears({ now, write }: Region): string[] {
  const first = now.getUTCFullYear() - write.dice.whole(1, 10);
  return Array.from({ length: write.dice.whole(1, 3) }, (_, i) => first + i).map(
    (year) => `${year}/${String((year + 1) % 100).padStart(2, '0')}`,
  );
}

function report(region: Region) {
  const { write } = region;
  return { report: { done: write.paragraph(4), takeaways: write.paragraph(2), next: write.sentence() } };
}

/** Who meets whom, where and when: makers that write long texts with the given prose. */
export const peopleMakers = (prose: Prose) =>
  ({
    events: (region, { title }) => {
      const { write } = region;
      const isComing = write.dice.next() < comingShare;
      const day = isComing ? dayAfter(region, write.dice.whole(2, 90)) : pastDay(region);
      const hour = write.dice.whole(10, 16);
      const data = {
        title,
        kind: write.dice.pick(eventKinds),
        summary: write.short(200),
        start: `${day}T${hour}:00`,
        end: `${day}T${hour + 2}:30`,
        format: write.dice.pick(['очно', 'онлайн', 'смешанно']),
        place: `СШ № ${write.dice.whole(1, 60)}`,
        municipality: linkTo(region, 'municipalities'),
        organisers: ['Тьюторский центр'],
        speakers: linksTo(region, 'tutors', 2),
        topics: linksTo(region, 'topics', 2),
        audience: write.title(),
        agenda: write.lines(6),
        ...(isComing ? { registration: { way: write.sentence() } } : report(region)),
        materials: linksTo(region, 'materials', 3),
        stage: isComing ? 'идёт запись' : 'прошло',
        ...lifeOf(region),
      };
      return { data, body: prose.sections(write.dice.whole(0, 1)) };
    },
    tutors: (region, { title }, place) => {
      const { write } = region;
      const [lastName, firstName, patronymic] = title.split(' ');
      const data = {
        ...{ lastName, firstName, patronymic },
        position: write.dice.pick(['Учитель начальных классов', 'Методист', 'Заместитель директора']),
        institution: linkTo(region, 'institutions'),
        municipality: linkTo(region, 'municipalities'),
        roles: [write.dice.pick(['муниципальный тьютор', 'тьютор школьной команды', 'методист'])],
        tutorRole: [write.dice.pick(['навигатор', 'консультант', 'менеджер'])],
        topics: linksTo(region, 'topics', 3),
        audience: ['учителя начальных классов'],
        formats: ['очно', 'онлайн'],
        helpsWith: [write.question(), write.question()].map((text) => text.slice(0, 140)),
        contactWay: 'Через центр',
        ...(place % 3 === 0 ? { photo: region.picture(), photoAlt: 'Портрет: рисунок вместо фотографии' } : {}),
        about: write.paragraph(3),
        schoolYears: schoolYears(region),
        consent: {
          registerNo: `образец-${place + 1}`,
          signedOn: dayAfter(region, -100),
          validUntil: dayAfter(region, 265),
          allowedFields: [...consentFields],
        },
        ...lifeOf(region),
      };
      return { data };
    },
    teams: (region, { title }) => {
      const { write } = region;
      const data = {
        title,
        kind: write.dice.pick(['муниципальная команда', 'городская сеть', 'сообщество']),
        municipality: linkTo(region, 'municipalities'),
        schoolYears: schoolYears(region),
        members: linksTo(region, 'tutors', 5),
        baseInstitutions: linksTo(region, 'institutions', 2),
        goal: write.sentence(),
        directions: linksTo(region, 'topics', 2),
        about: prose.sections(1),
        ...lifeOf(region),
      };
      return { data };
    },
    municipalities: (region, { title }, place) => {
      const coordinator = linkTo(region, 'tutors');
      const nameGenitive = `района «${title}»`;
      const data = {
        name: title,
        nameGenitive,
        type: 'муниципальный район',
        coordinator,
        intro: region.write.paragraph(2),
      };
      return { data: { ...data, order: place + 1, ...lifeOf(region) } };
    },
    institutions: (region, { title }) => ({
      data: { shortName: title, type: 'школа', municipality: linkTo(region, 'municipalities'), ...lifeOf(region) },
    }),
    consultations: (region, { title }) => {
      const { write } = region;
      const data = {
        title,
        tutor: linkTo(region, 'tutors'),
        topics: linksTo(region, 'topics', 2),
        form: write.dice.pick(['индивидуальная', 'тематическая', 'групповая', 'онлайн']),
        who: write.title(),
        howToBook: write.sentence(),
        replyTerm: 'Два рабочих дня',
        whatToPrepare: write.lines(3),
        slotsText: `Вторник, ${write.dice.whole(9, 18)}:00`,
        ...lifeOf(region),
      };
      return { data };
    },
  }) satisfies Readonly<Record<string, Maker>>;

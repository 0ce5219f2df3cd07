import type { Data } from '../../schemas/index.ts';
import { addressOf, anchorOf, type Listed, type Paged, pageAddress } from '../../site/addresses.ts';
import { upperFirst } from '../../text/case.ts';
import { longDate } from '../../text/dates.ts';
import { fullName } from '../../text/names.ts';
import { plainOf } from '../../text/plain.ts';
import { entriesOf, noFacts, type PublishedEntries, type SearchFacts } from './facts.ts';
import { sitePages } from './site-pages.ts';

const everyGrade = ['1', '2', '3', '4'];

type View<C extends Paged | Listed> = (
  data: Data<C>,
) => Partial<SearchFacts> & Pick<SearchFacts, 'title' | 'section' | 'kind'>;

/** What is known of every page that shows an entry, by its address. */
export function factsOf(entries: PublishedEntries): Map<string, SearchFacts> {
  const facts = new Map<string, SearchFacts>();
  const titles = new Map(entriesOf(entries, 'topics').map(({ id, data }) => [id, data.title]));
  const topicsOf = (ids: readonly string[]) => ids.flatMap((id) => titles.get(id) ?? []);
  const gradesOf = (grades: readonly string[]) => (grades.length === 0 ? everyGrade : grades);
  const note = <C extends Paged | Listed>(collection: C, address: (id: string) => string, view: View<C>) => {
    for (const { id, data } of entriesOf(entries, collection)) {
      facts.set(address(id), { ...noFacts, date: data.updatedOn ?? '', ...view(data) });
    }
  };
  const put = <C extends Paged>(collection: C, view: View<C>) =>
    note(collection, (id) => addressOf(collection, id), view);
  const list = <C extends Listed>(collection: C, view: View<C>) =>
    note(collection, (id) => anchorOf(collection, id), view);
  put('topics', (data) => ({
    title: data.title,
    section: 'Темы',
    kind: 'Тема',
    also: data.aliases,
    summary: data.summary,
    topics: [data.title],
  }));
  put('techniques', (data) => ({
    title: data.name,
    section: 'Приёмы',
    kind: 'Приём',
    also: [...data.names, ...data.aliases],
    troubles: data.pupilDifficulties,
    summary: plainOf(data.purpose),
    grades: gradesOf(data.grades),
    topics: topicsOf(data.topics),
  }));
  put('materials', (data) => ({
    title: data.title,
    section: 'Материалы',
    kind: upperFirst(data.kind),
    also: data.aliases,
    troubles: data.pupilDifficulties,
    summary: data.summary,
    grades: gradesOf(data.grades),
    subjects: data.subjects.map(upperFirst),
    topics: topicsOf(data.topics),
    date: data.updatedOn ?? data.publishedOn,
  }));
  put('tutorials', (data) => ({
    title: data.title,
    section: 'Тьюториалы',
    kind: 'Тьюториал',
    also: data.aliases,
    summary: data.summary,
    topics: topicsOf([data.topic]),
  }));
  put('events', (data) => ({
    title: `${data.title}, ${longDate(data.start)}`,
    section: 'Встречи',
    kind: upperFirst(data.kind),
    summary: data.summary,
    topics: topicsOf(data.topics),
    date: data.start.slice(0, 10),
  }));
  put('tutors', (data) => ({
    title: fullName(data),
    section: 'Тьюторы',
    kind: 'Тьютор',
    topics: topicsOf(data.topics),
    summary: data.helpsWith.join('; '),
  }));
  put('municipalities', (data) => ({
    title: data.name,
    section: 'Команды',
    kind: 'Муниципалитет',
    also: data.aliases,
  }));
  put('teams', (data) => ({ title: data.title, section: 'Команды', kind: upperFirst(data.kind) }));
  for (const { id, data } of entriesOf(entries, 'pages')) {
    facts.set(pageAddress(data.section, id), {
      ...noFacts,
      title: data.title,
      section: 'О центре',
      kind: 'О центре и сайте',
      also: data.aliases,
      summary: data.description,
      date: data.updatedOn ?? '',
    });
  }
  list('glossary', (data) => ({
    title: data.abbr.length > 0 ? `${data.term} (${data.abbr.join(', ')})` : data.term,
    section: 'Словарь',
    kind: 'Термин',
    also: [data.term, ...data.abbr, ...data.aliases],
    summary: plainOf(data.definition),
    record: plainOf(data.definition),
    confused: data.notConfuse.map(({ meaning }) => meaning).join(' '),
  }));
  list('faq', (data) => ({
    title: data.question,
    section: 'Вопросы',
    kind: 'Ответ',
    also: data.aliases,
    summary: plainOf(data.answer).split('\n')[0] ?? '',
    topics: topicsOf(data.topics),
    record: plainOf(data.answer),
  }));
  list('consultations', (data) => {
    const tutor = entries.get('tutors')?.get(data.tutor)?.data as Data<'tutors'> | undefined;
    const said = [tutor && fullName(tutor), data.who, data.slotsText].filter(Boolean).join('. ');
    return {
      title: data.title,
      section: 'Консультации',
      kind: 'Консультация',
      also: data.aliases,
      summary: said,
      topics: topicsOf(data.topics),
      record: `${said}. ${data.whatToPrepare.join('; ')}`,
    };
  });
  for (const [url, page] of sitePages) facts.set(url, { ...noFacts, ...page });
  return facts;
}

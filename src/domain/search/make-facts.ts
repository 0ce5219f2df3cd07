import { addressOf, answerAddress, type Paged, pageAddress, termAddress } from '../addresses.ts';
import type { Data } from '../schemas/index.ts';
import { upperFirst } from '../text/case.ts';
import { longDate } from '../text/dates.ts';
import { fullName } from '../text/names.ts';
import { entriesOf, type Facts, noFacts, type Published } from './facts.ts';
import { sitePages } from './site-pages.ts';

const everyGrade = ['1', '2', '3', '4'];
/** Short Markdown as plain text. */
const plain = (markdown: string) => markdown.replace(/\\([{<\\])/g, '$1').replace(/[*_`]|\[([^\]]*)\]\([^)]*\)/g, '$1');

/** What is known of every page that shows an entry, by its address. */
export function factsOf(entries: Published): Map<string, Facts> {
  const facts = new Map<string, Facts>();
  const titles = new Map(entriesOf(entries, 'topics').map(({ id, data }) => [id, data.title]));
  const topicsOf = (ids: readonly string[]) => ids.flatMap((id) => titles.get(id) ?? []);
  const gradesOf = (grades: readonly string[]) => (grades.length === 0 ? everyGrade : grades);
  const put = <C extends Paged>(
    collection: C,
    view: (data: Data<C>) => Partial<Facts> & Pick<Facts, 'title' | 'section' | 'kind'>,
  ) => {
    for (const { id, data } of entriesOf(entries, collection)) {
      facts.set(addressOf(collection, id), { ...noFacts, date: data.updatedOn ?? '', ...view(data) });
    }
  };
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
    also: data.aliases,
    troubles: data.pupilDifficulties,
    summary: plain(data.purpose),
    grades: gradesOf(data.grades),
    topics: topicsOf(data.topics),
  }));
  put('materials', (data) => ({
    title: data.title,
    section: 'Материалы',
    kind: upperFirst(data.kind),
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
      summary: data.description,
      date: data.updatedOn ?? '',
    });
  }
  for (const { id, data } of entriesOf(entries, 'glossary')) {
    facts.set(termAddress(id), {
      ...noFacts,
      title: data.abbr.length > 0 ? `${data.term} (${data.abbr.join(', ')})` : data.term,
      section: 'Словарь',
      kind: 'Термин',
      also: [data.term, ...data.abbr, ...data.aliases],
      summary: plain(data.definition),
      record: plain(data.definition),
      confused: data.notConfuse.map(({ meaning }) => meaning).join(' '),
      date: data.updatedOn ?? '',
    });
  }
  for (const { id, data } of entriesOf(entries, 'faq')) {
    const [summary = ''] = plain(data.answer).split('\n');
    facts.set(answerAddress(id), {
      ...noFacts,
      title: data.question,
      section: 'Вопросы',
      kind: 'Ответ',
      summary,
      topics: topicsOf(data.topics),
      date: data.updatedOn ?? '',
      record: plain(data.answer),
    });
  }
  for (const [url, page] of sitePages) facts.set(url, { ...noFacts, ...page });
  return facts;
}

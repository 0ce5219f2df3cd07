import { choicePhrase, defaultAreas } from '../domain/learning/diagnostic/area-choice.ts';
import type { Area, Questionnaire, Statement } from '../domain/learning/diagnostic/questionnaire.ts';
import { addressOf } from '../domain/site/addresses.ts';
import { upperFirst } from '../domain/text/case.ts';
import { placeName } from '../domain/text/place-name.ts';
import { counted, type Forms } from '../domain/text/plural.ts';
import { withNoBreaks } from '../domain/text/typography.ts';
import { colourOf } from './cards.ts';
import { byId, type Item, type Library, library } from './library.ts';
import { pageProse } from './prose.ts';

const statements: Forms = ['утверждение', 'утверждения', 'утверждений'];

/** The published questionnaire, if there is one. */
export async function currentDiagnostic(): Promise<Item<'diagnostics'> | undefined> {
  return (await library()).diagnostics[0];
}

/** The data of the diagnostic's page; undefined when no questionnaire is published. */
export async function diagnosticPage() {
  const all = await library();
  const entry = await currentDiagnostic();
  if (!entry) return undefined;
  const { id, data } = entry;
  const prose = await pageProse(all, entry);
  const total = data.areas.reduce((sum, { items }) => sum + items.length, 0);
  const preset = defaultAreas(data);
  return {
    id,
    source: entry.file,
    title: data.title,
    updatedOn: data.updatedOn,
    facts: [
      ['Займёт', `около ${counted(data.minutes, ['минуты', 'минут', 'минут'])}, если взять всё`],
      ['Внутри', counted(total, statements)],
      ['Версия опросника', data.version],
    ] as const,
    intro: prose.field(data.intro),
    disclaimer: prose.inline(data.disclaimer),
    questionnaire: questionnaireOf(all, entry),
    choice: choicePhrase(data, preset),
    places: all.municipalities.map(({ id: place, data: own }) => ({ id: place, name: upperFirst(placeName(own)) })),
    areas: data.areas.map((area) => ({
      ...areaOf(all, area),
      isOptional: area.isOptional,
      isFirst: preset.includes(area.id),
      size: counted(area.items.length, statements),
      topics: area.topics.flatMap((topic) => {
        const found = byId(all.topics, topic);
        // A topic in preparation has no text yet.
        return found?.data.readiness === 'опубликована'
          ? [{ href: addressOf('topics', topic), title: found.data.title }]
          : [];
      }),
    })),
    advice: data.rules.map((rule) => ({ id: rule.id, html: prose.field(rule.advice) })),
  };
}

export type DiagnosticPage = NonNullable<Awaited<ReturnType<typeof diagnosticPage>>>;

function questionnaireOf(all: Library, { data }: Item<'diagnostics'>): Questionnaire {
  const { version, minutes, minAnswered, startBelowPercent, worksFrom, levels } = data;
  const scale = data.scale.map((step) => ({ ...step, hint: withNoBreaks(step.hint) }));
  const areas = data.areas.map((area) => areaOf(all, area));
  return { version, minutes, minAnswered, startBelowPercent, worksFrom, levels, scale, areas };
}

function areaOf(all: Library, area: Item<'diagnostics'>['data']['areas'][number]): Area {
  const { id, title, topics, hasLevel, captions, items } = area;
  return {
    id,
    title,
    topics,
    hasLevel,
    captions,
    colour: colourOf(all, topics),
    items: items.map(({ id: code, text, naAllowed, topic }) => ({
      id: code,
      text: withNoBreaks(text),
      naAllowed,
      ...termsIn(all, text),
      ...(topic === undefined ? {} : { topic }),
    })),
  };
}

/** The abbreviations in a statement with their meanings; an empty object when there are none. */
function termsIn({ glossary }: Library, text: string): Pick<Statement, 'terms'> {
  const words = new Set(text.match(/\p{Lu}\p{L}*\p{Lu}\p{L}*/gu));
  const terms = glossary.flatMap(({ data: { term, abbr, definition } }) =>
    abbr
      .filter((word) => words.has(word))
      .map((word) => ({ abbr: word, meaning: withNoBreaks(`${term}. ${definition}`) })),
  );
  return terms.length > 0 ? { terms } : {};
}

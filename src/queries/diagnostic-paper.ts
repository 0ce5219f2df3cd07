import { paperKey } from '../domain/learning/diagnostic/paper.ts';
import { addressOf } from '../domain/site/addresses.ts';
import { withNoBreaks } from '../domain/text/typography.ts';
import { currentDiagnostic } from './diagnostic.ts';
import { byId, library } from './library.ts';
import { pageProse } from './prose.ts';

/** The questionnaire as a printed sheet with its key; undefined when no questionnaire is published. */
export async function paperForm() {
  const all = await library();
  const entry = await currentDiagnostic();
  if (!entry) return undefined;
  const { data } = entry;
  const prose = await pageProse(all, entry);
  const steps = data.scale.map(({ score, label, hint }) => ({
    mark: score === undefined ? 'н' : `${score}`,
    label,
    hint,
  }));
  return {
    title: data.title,
    version: data.version,
    updatedOn: data.updatedOn,
    columns: steps.map(({ mark }) => mark),
    scale: steps.map((step) => ({ ...step, hint: withNoBreaks(step.hint) })),
    disclaimer: prose.inline(data.disclaimer),
    areas: data.areas.map(({ id, title, topics, captions, hasLevel, items }) => {
      const topic = topics
        .map((name) => byId(all.topics, name))
        .find((found) => found?.data.readiness === 'опубликована');
      return {
        id: `napravlenie-${id}`,
        title,
        captions: captions.map((caption, score) => `${score} — ${caption.toLowerCase()}`).join('; '),
        items: items.map(({ text, naAllowed }) => ({
          text: withNoBreaks(text),
          boxes: steps.map(({ mark }) => (mark === 'н' && !naAllowed ? '' : '☐')),
        })),
        key: paperKey(data, hasLevel, items.length),
        where: topic && { href: addressOf('topics', topic.id), title: topic.data.title },
      };
    }),
  };
}

export type PaperForm = NonNullable<Awaited<ReturnType<typeof paperForm>>>;

import { now } from '../adapters/clock.ts';
import { addressOf } from '../domain/site/addresses.ts';
import { weekNumber } from '../domain/text/dates.ts';
import { dayIn } from '../domain/text/zones.ts';
import { eventRow, upcomingAt } from './calendar.ts';
import { materialCard, techniqueCard, topicCard } from './cards.ts';
import { difficultyLinks } from './difficulties.ts';
import { byIds, library, site, zoneIn } from './library.ts';
import { pageProse } from './prose.ts';

/** The data of the home page. */
export async function home() {
  const all = await library();
  const settings = await site();
  const prose = await pageProse(all, { body: settings.about });
  const chosen = byIds(all.techniques, settings.techniqueOfWeek);
  const round = chosen.length > 0 ? chosen : all.techniques;
  const hasMeetings = all.events.length > 0;
  const technique = round[weekNumber(dayIn(now, zoneIn(all))) % Math.max(1, round.length)];
  return {
    name: settings.name,
    region: settings.region,
    tagline: settings.tagline,
    about: prose.field(settings.about),
    technique: technique && {
      ...techniqueCard(all, technique),
      href: addressOf('techniques', technique.id),
      steps: technique.data.steps.slice(0, 3).map(prose.inline),
    },
    // Three are shown; the others take the places of those that are over by the reader's clock.
    events: all.events
      .filter(upcomingAt(all))
      .slice(0, 6)
      .map((event) => eventRow(all, event)),
    hasMeetings,
    noneAhead: hasMeetings
      ? 'Смотрите общий список.'
      : 'Здесь будут ближайшие встречи. Пока их нет, выберите тему ниже или возьмите готовый сценарий и проведите встречу у себя в школе.',
    difficulties: difficultyLinks(),
    topics: all.topics.filter(({ data }) => data.readiness === 'опубликована').map((topic) => topicCard(all, topic)),
    materials: all.materials.slice(0, 6).map((material) => materialCard(all, material)),
  };
}

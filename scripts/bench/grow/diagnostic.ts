import { lifeOf, type Maker } from './region.ts';

const areaCodes = ['fo', 'sr', 'ct', 'ld'];
/** The codes of all statements of the questionnaire. */
export const statements = areaCodes.flatMap((code) => [1, 2, 3, 4, 5].map((n) => `${code.toUpperCase()}${n}`));

/** The entries of which a site has one. */
export const singleMakers = {
  settings: (region) => {
    const { write } = region;
    const data = {
      name: 'Тьюторский центр',
      region: 'Озёрная область',
      timezone: 'Europe/Moscow',
      tagline: write.short(150),
      about: `${write.paragraph(2)}\n\n${write.paragraph(2)}`,
      owner: 'Тьюторский центр',
      email: 'centr@primer.example',
      teamsNote: 'Составы команд по учебным годам',
      techniqueOfWeek: region.plan.techniques.slice(0, 4).map(({ id }) => id),
    };
    return { data };
  },
  diagnostics: (region, { title }) => {
    const { write, plan } = region;
    const data = {
      title,
      version: '1.0',
      intro: write.paragraph(2),
      disclaimer: write.sentence(),
      minutes: 10,
      scale: [0, 1, 2, 3].map((score) => ({ score, label: `Ступень ${score}`, hint: write.sentence() })),
      areas: areaCodes.map((id, i) => ({
        id,
        title: write.title(),
        topics: [plan.topics[i]?.id],
        hasLevel: true,
        items: statements.slice(i * 5, i * 5 + 5).map((code) => ({ id: code, text: write.sentence() })),
      })),
      minAnswered: 3,
      startBelowPercent: 40,
      worksFrom: 2,
      levels: { start: 'Начать отсюда', strengthen: 'Укрепить', works: 'Получается' },
      caps: { materials: 3, events: 2, tutors: 2 },
      rules: ['start', 'strengthen', 'works'].map((level) => ({
        id: `uroven-${level}`,
        when: { level },
        advice: write.sentence(),
        offers: [{ kind: 'приём' }, { kind: 'материал', count: 2 }, { kind: 'тьютор' }],
      })),
      ...lifeOf(region),
    };
    return { data };
  },
  needs: (region, { title }) => {
    const { write, plan } = region;
    const questions = ['темы', 'форма', 'место'].map((about, i) => ({
      id: `vopros-${i}`,
      about,
      text: write.question(),
      options: plan.topics.map((topic, n) => ({ id: `otvet-${n}`, text: write.things(), topic: topic.id })),
    }));
    return { data: { title, version: '1.0', intro: write.paragraph(2), questions, ...lifeOf(region) } };
  },
} satisfies Readonly<Record<string, Maker>>;

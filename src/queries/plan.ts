import { createHash } from 'node:crypto';
import { maxPart, ownerLabels, ownerParts } from '../domain/learning/owner/owner.ts';
import { planDocument } from '../domain/learning/plan/document.ts';
import type { Resource } from '../domain/learning/plan/edit.ts';
import { actionKinds, actionStates, planForms, stages, startingPoints } from '../domain/learning/plan/outline.ts';
import { emptyPlan } from '../domain/learning/plan/plan.ts';
import type { CardView } from '../domain/prose/types.ts';
import { endsAt } from '../domain/site/meeting-times.ts';
import { openAt } from './calendar.ts';
import { eventCard, materialCard, techniqueCard, topicCard, tutorialCard } from './cards.ts';
import { library, zoneIn } from './library.ts';

/** The data of the plan's page: the outline, the lists of choices, the blank sheet. */
export async function planPage() {
  return {
    stages,
    ways: Object.entries(startingPoints).map(([id, words]) => ({ id, ...words })),
    forms: Object.entries(planForms).map(([id, title]) => ({ id, title })),
    kinds: actionKinds,
    states: actionStates,
    ownerParts: ownerParts.map((part) => ({ part, label: ownerLabels[part], max: maxPart })),
    blank: planDocument(emptyPlan('interest', 'blank0000000', '')),
    resources: resourcesAddress((await resourcesFile()).hash),
  };
}

export type PlanPage = Awaited<ReturnType<typeof planPage>>;

/** The pages that a plan can use as resources, as a file whose name contains its hash. */
export async function resourcesFile(): Promise<{ hash: string; text: string }> {
  const all = await library();
  const cards = [
    ...all.topics.filter(({ data }) => data.readiness === 'опубликована').map((item) => topicCard(all, item)),
    ...all.techniques.map((item) => techniqueCard(all, item)),
    ...all.materials.map((item) => materialCard(all, item)),
    ...all.tutorials.map((item) => tutorialCard(all, item)),
    ...all.events
      .filter(openAt(all))
      .map((item) => ({ ...eventCard(all, item), until: endsAt(item.data, zoneIn(all)) })),
  ];
  const firsts = new Map(cards.map(({ title }, i) => [title, i] as const).reverse());
  const resources = cards.map(({ title, href, kind, until }: CardView & { until?: number }, i): Resource => {
    // Pages are identified by title, so a second page with the same title gets its kind in brackets.
    const isTaken = firsts.get(title) !== i;
    return { title: isTaken ? `${title} (${kind.toLowerCase()})` : title, href, kind, ...(until && { until }) };
  });
  const text = JSON.stringify(resources);
  return { hash: createHash('sha256').update(text).digest('hex').slice(0, 10), text };
}

function resourcesAddress(hash: string): string {
  return `/moj-plan/resursy.${hash}.json`;
}

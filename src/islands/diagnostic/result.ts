import type { Answers } from '../../domain/learning/diagnostic/answers.ts';
import { attemptOf, changesSince, readAttempts, withAttempt } from '../../domain/learning/diagnostic/attempts.ts';
import { type Catalogue, withNear } from '../../domain/learning/diagnostic/catalogue.ts';
import {
  consultationAddress,
  missingPhrase,
  nearPhrase,
  reasonPhrase,
  standingLabel,
  weekPhrase,
} from '../../domain/learning/diagnostic/phrases.ts';
import { profileOf } from '../../domain/learning/diagnostic/profile.ts';
import { labelOf, type Questionnaire } from '../../domain/learning/diagnostic/questionnaire.ts';
import { type AreaAdvice, type Offer, recommend } from '../../domain/learning/diagnostic/recommend.ts';
import { forLater, inOrder, weekStep } from '../../domain/learning/diagnostic/week.ts';
import { longDate } from '../../domain/text/dates.ts';
import { clone, fill, slot } from '../shared/dom.ts';
import { localNow } from '../shared/local-time.ts';
import { attemptsText, saveAttempts } from './store.ts';
import { areaRow, coloured } from './table.ts';

/** Builds the result from the page's templates; counted anew each time, so it is never out of step with the answers. */
export function resultArticle(
  root: ParentNode,
  questionnaire: Questionnaire,
  answers: Answers,
  catalogue: Catalogue,
): HTMLElement {
  const profile = profileOf(questionnaire, answers);
  const { overall, areas } = recommend(profile, withNear(catalogue, answers.place), localNow());
  const week = weekStep(areas, answers.focus);
  const later = overall.length > 0 ? forLater(areas, week?.from) : [];
  const changes = changesSince(readAttempts(attemptsText()), profile, questionnaire);
  const article = fill(clone(root, 'result'), {
    when: `${answers.changedOn ? `Ответы от ${longDate(answers.changedOn)}, версия` : 'Версия'} опросника ${answers.version}.`,
    rows: profile.map((result) => areaRow(root, questionnaire, result)),
    areas: inOrder(areas).map((area) => areaDetails(root, questionnaire, answers, area, later.includes(area))),
    overall: overall.flatMap((id) => adviceWords(root, id)),
    changes: changes.map((change) => fill(clone(root, 'change'), { ...change })),
    picks: overall.length > 0 && week ? picks(root, areas, week.from) : [],
  });
  if (answers.place) {
    fill(article, { near: nearPhrase(areas) });
    const place = article.querySelector('select');
    if (place) place.value = answers.place;
  }
  slot(article, 'choose').hidden = overall.length === 0;
  slot(article, 'changed').hidden = changes.length === 0;
  slot(article, 'week').hidden = !week;
  if (week) showWeek(article, questionnaire, week.from, week.offer);
  slot<HTMLAnchorElement>(article, 'back').href = `#${answers.areas[0] ?? ''}`;
  return article;
}

/** Puts this result beside the earlier ones, so that the questionnaire can be taken afresh; false when it can't be kept. */
export function archive(questionnaire: Questionnaire, answers: Answers): boolean {
  const attempt = attemptOf(profileOf(questionnaire, answers), answers.version, answers.changedOn);
  return saveAttempts(withAttempt(attemptsText(), attempt));
}

/** Keeps the draft of a plan made from this result; gives the address where it opens. */
export async function draftPlan(questionnaire: Questionnaire, answers: Answers, catalogue: Catalogue): Promise<string> {
  const [{ planFromAdvice }, { savePlan, today }, { newId }] = await Promise.all([
    import('../../domain/learning/plan/draft.ts'),
    import('../plan/store.ts'),
    import('../shared/new-id.ts'),
  ]);
  const near = withNear(catalogue, answers.place);
  const { areas } = recommend(profileOf(questionnaire, answers), near, localNow());
  const plan = planFromAdvice(questionnaire, areas, answers.focus, newId, today());
  savePlan({ role: 'own', plan });
  return `/moj-plan/#${plan.id}`;
}

function showWeek(article: HTMLElement, questionnaire: Questionnaire, from: AreaAdvice, offer: Offer): void {
  const section = slot(article, 'week');
  const { before, title, after } = weekPhrase(offer);
  const reason = reasonPhrase(questionnaire, from, offer);
  fill(section, { before, link: title, after, reason, note: offer.entry?.note ?? '' });
  slot<HTMLAnchorElement>(section, 'link').href = addressOf(offer, from);
}

function addressOf({ entry }: Offer, { topic }: AreaAdvice): string {
  return entry?.href ?? consultationAddress(topic);
}

function adviceWords(root: ParentNode, rule: string): Node[] {
  const words = root.querySelector<HTMLTemplateElement>(`template[data-advice="${rule}"]`)?.content;
  return words ? [words.cloneNode(true)] : [];
}

function picks(root: ParentNode, areas: readonly AreaAdvice[], chosen: AreaAdvice): HTMLElement[] {
  return inOrder(areas)
    .filter(({ result }) => result.standing === 'start')
    .map(({ result: { area } }) => {
      const pick = fill(clone(root, 'pick'), { title: area.title });
      const input = pick.querySelector('input');
      if (input) {
        input.value = area.id;
        input.checked = area.id === chosen.result.area.id;
      }
      return pick;
    });
}

function areaDetails(
  root: ParentNode,
  questionnaire: Questionnaire,
  { items }: Answers,
  advice: AreaAdvice,
  isLater: boolean,
): HTMLElement {
  const { result } = advice;
  const { area } = result;
  const standing = [standingLabel(questionnaire, result), ...(isLater ? ['позже'] : [])];
  const details = fill(clone(root, 'area'), {
    title: area.title,
    standing: standing.join(' · '),
    missing: missingPhrase(advice) ?? '',
    advice: advice.advice.map(({ rule, offers }) =>
      fill(clone(root, 'advice'), {
        words: adviceWords(root, rule),
        offers: offers.map((offer) => offerItem(root, questionnaire, advice, offer)),
      }),
    ),
    answers: area.items.flatMap(({ id, text }) => {
      const answer = items[id];
      if (answer === undefined || result.standing === 'not-about-me') return [];
      return fill(clone(root, 'answer'), { text, answer: labelOf(questionnaire, area, answer) });
    }),
  });
  slot(details, 'lacking').hidden = advice.missing.length === 0;
  slot<HTMLAnchorElement>(details, 'consultation').href = consultationAddress(advice.topic);
  slot<HTMLAnchorElement>(details, 'edit').href = `#${area.id}`;
  return coloured(details, result);
}

function offerItem(root: ParentNode, questionnaire: Questionnaire, from: AreaAdvice, offer: Offer): HTMLElement {
  const item = fill(clone(root, 'offer'), {
    link: offer.entry?.title ?? 'Договориться о консультации',
    note: offer.entry?.note ?? '',
    reason: reasonPhrase(questionnaire, from, offer),
  });
  slot<HTMLAnchorElement>(item, 'link').href = addressOf(offer, from);
  return item;
}

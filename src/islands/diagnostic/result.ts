import type { Answers } from '../../domain/learning/diagnostic/answers.ts';
import { changesSince, readAttempts } from '../../domain/learning/diagnostic/attempts.ts';
import { type Catalogue, markNearTutors } from '../../domain/learning/diagnostic/catalogue.ts';
import {
  consultationAddress,
  missingPhrase,
  nearPhrase,
  reasonPhrase,
  statusLabel,
  weekPhrase,
} from '../../domain/learning/diagnostic/phrases.ts';
import { profileOf } from '../../domain/learning/diagnostic/profile.ts';
import { answerLabel, type Questionnaire } from '../../domain/learning/diagnostic/questionnaire.ts';
import { type AreaAdvice, type Offer, recommend } from '../../domain/learning/diagnostic/recommend.ts';
import { areasForLater, sortByPriority, weekStep } from '../../domain/learning/diagnostic/week.ts';
import { longDate } from '../../domain/text/dates.ts';
import { cloneTemplate, fillSlots, slot } from '../shared/dom.ts';
import { localNow } from '../shared/local-time.ts';
import type { AnswersState } from './answers-state.ts';
import { listenToResult } from './result-buttons.ts';
import { storedAttempts } from './store.ts';
import { createAreaRow, setAreaColour } from './table.ts';

/**
 * Creates the result from the page's templates. It is counted at each call, so it always fits the answers. `startOver` is
 * called when the result is to be answered anew.
 */
export function createResult(
  root: HTMLElement,
  state: AnswersState,
  catalogue: Catalogue,
  startOver: () => void,
): HTMLElement {
  const { questionnaire, answers } = state;
  const profile = profileOf(questionnaire, answers);
  const { overall, areas } = recommend(profile, markNearTutors(catalogue, answers.place), localNow());
  const week = weekStep(areas, answers.focus);
  const laterAreas = overall.length > 0 ? areasForLater(areas, week?.areaAdvice) : [];
  const changes = changesSince(readAttempts(storedAttempts()), profile, questionnaire);
  const article = fillSlots(cloneTemplate(root, 'result'), {
    when: `${answers.changedOn ? `Ответы от ${longDate(answers.changedOn)}, версия` : 'Версия'} опросника ${answers.version}.`,
    rows: profile.map((result) => createAreaRow(root, questionnaire, result)),
    areas: sortByPriority(areas).map((area) =>
      createAreaDetails(root, questionnaire, answers, area, laterAreas.includes(area)),
    ),
    overall: overall.flatMap((id) => adviceText(root, id)),
    changes: changes.map((change) => fillSlots(cloneTemplate(root, 'change'), { ...change })),
    picks: overall.length > 0 && week ? focusOptions(root, areas, week.areaAdvice) : [],
  });
  if (answers.place) {
    fillSlots(article, { near: nearPhrase(areas) });
    const place = article.querySelector('select');
    if (place) place.value = answers.place;
  }
  slot(article, 'choose').hidden = overall.length === 0;
  slot(article, 'changed').hidden = changes.length === 0;
  slot(article, 'week').hidden = !week;
  if (week) renderWeek(article, questionnaire, week.areaAdvice, week.offer);
  listenToResult(article, root, state, startOver);
  slot<HTMLAnchorElement>(article, 'back').href = `#${answers.areas[0] ?? ''}`;
  return article;
}

function renderWeek(article: HTMLElement, questionnaire: Questionnaire, areaAdvice: AreaAdvice, offer: Offer): void {
  const section = slot(article, 'week');
  const { before, title, after } = weekPhrase(offer);
  const reason = reasonPhrase(questionnaire, areaAdvice, offer);
  fillSlots(section, { before, link: title, after, reason, note: offer.entry?.note ?? '' });
  slot<HTMLAnchorElement>(section, 'link').href = addressOf(offer, areaAdvice);
}

function addressOf({ entry }: Offer, { topic }: AreaAdvice): string {
  return entry?.href ?? consultationAddress(topic);
}

function adviceText(root: ParentNode, rule: string): Node[] {
  const template = root.querySelector<HTMLTemplateElement>(`template[data-advice="${rule}"]`)?.content;
  return template ? [template.cloneNode(true)] : [];
}

function focusOptions(root: ParentNode, areas: readonly AreaAdvice[], chosen: AreaAdvice): HTMLElement[] {
  return sortByPriority(areas)
    .filter(({ result }) => result.status === 'start')
    .map(({ result: { area } }) => {
      const option = fillSlots(cloneTemplate(root, 'pick'), { title: area.title });
      const input = option.querySelector('input');
      if (input) {
        input.value = area.id;
        input.checked = area.id === chosen.result.area.id;
      }
      return option;
    });
}

function createAreaDetails(
  root: ParentNode,
  questionnaire: Questionnaire,
  { items }: Answers,
  advice: AreaAdvice,
  isLater: boolean,
): HTMLElement {
  const { result } = advice;
  const { area } = result;
  const statuses = [statusLabel(questionnaire, result), ...(isLater ? ['позже'] : [])];
  const details = fillSlots(cloneTemplate(root, 'area'), {
    title: area.title,
    standing: statuses.join(' · '),
    missing: missingPhrase(advice) ?? '',
    advice: advice.advice.map(({ rule, offers }) =>
      fillSlots(cloneTemplate(root, 'advice'), {
        words: adviceText(root, rule),
        offers: offers.map((offer) => createOffer(root, questionnaire, advice, offer)),
      }),
    ),
    answers: area.items.flatMap(({ id, text }) => {
      const answer = items[id];
      if (answer === undefined || result.status === 'not-about-me') return [];
      return fillSlots(cloneTemplate(root, 'answer'), { text, answer: answerLabel(questionnaire, area, answer) });
    }),
  });
  slot(details, 'lacking').hidden = advice.missing.length === 0;
  slot(details, 'answered').hidden = slot(details, 'answers').childElementCount === 0;
  slot<HTMLAnchorElement>(details, 'consultation').href = consultationAddress(advice.topic);
  slot<HTMLAnchorElement>(details, 'edit').href = `#${area.id}`;
  return setAreaColour(details, result);
}

function createOffer(
  root: ParentNode,
  questionnaire: Questionnaire,
  areaAdvice: AreaAdvice,
  offer: Offer,
): HTMLElement {
  const item = fillSlots(cloneTemplate(root, 'offer'), {
    link: offer.entry?.title ?? 'Договориться о консультации',
    note: offer.entry?.note ?? '',
    reason: reasonPhrase(questionnaire, areaAdvice, offer),
  });
  slot<HTMLAnchorElement>(item, 'link').href = addressOf(offer, areaAdvice);
  return item;
}

import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { sampleWords } from '../site/demonstration.ts';
import { withNoBreaks } from '../text/typography.ts';
import { el } from './hast.ts';
import type { CardView } from './types.ts';

/** The card used on the whole site: kind, title, summary, facts. */
export function card({ href, title, kind, summary, facts, colour, sample }: CardView): Element {
  const topic = colour === undefined ? [] : [`topic-${colour}`];
  return el(
    'article',
    { className: ['card', ...topic] },
    el('p', { className: ['card-kind'] }, kind, ...(sample ? [' ', sampleMark()] : [])),
    el('p', { className: ['card-title'] }, el('a', { href }, withNoBreaks(title))),
    ...(summary ? [el('p', { className: ['card-summary'] }, withNoBreaks(summary))] : []),
    ...(facts.length > 0 ? [el('p', { className: ['card-facts'] }, facts.join(' · '))] : []),
  );
}

const htmlOfCards = new WeakMap<CardView, string>();

/** The HTML of a card. It is made once: lists and neighbours show the same cards. */
export function cardHtml(view: CardView): string {
  const html = htmlOfCards.get(view) ?? toHtml(card(view));
  htmlOfCards.set(view, html);
  return html;
}

/** The label of a sample entry. */
export function sampleMark(): Element {
  return el('span', { className: ['sample'] }, sampleWords);
}

import { sampleWords } from '../../site/demonstration.ts';
import { escapeHtml } from '../../text/escape.ts';
import { tailId } from '../format/page-tail.ts';
import type { SearchFacts } from './facts.ts';

/**
 * Adds data for the search to a page's HTML: title and kind for the list, filters, and, after the text, other names and
 * teachers' words. Only the indexer reads this HTML.
 */
export function withFacts(html: string, facts: SearchFacts | undefined): string {
  if (!facts) return html;
  const end = html.lastIndexOf('</main>');
  return end < 0 ? html : `${html.slice(0, end)}${tailOf(facts)}${html.slice(end)}`;
}

/** An HTML page for the index, made for a term, an answer or a list that has no page. */
export function recordOf(facts: SearchFacts): string {
  const body = `<h1>${escapeHtml(facts.title)}</h1><p>${escapeHtml(facts.record)}</p>`;
  return `<!doctype html><html lang="ru"><head><title></title></head><body><main data-pagefind-body>${body}${tailOf(facts)}</main></body></html>`;
}

function tailOf({
  title,
  kind,
  section,
  summary,
  also,
  troubles,
  confused,
  grades,
  subjects,
  topics,
  isSample,
}: SearchFacts): string {
  const shownKind = isSample ? `${kind} · ${sampleWords}` : kind;
  const meta = { title, kind: shownKind, section, summary, confused, also: also.join('\n') };
  const filters = { section: [section], kind: [kind], grade: grades, subject: subjects, topic: topics };
  const attributes = [
    ...Object.entries(meta).map(([name, value]) => ['meta', name, value] as const),
    ...Object.entries(filters).flatMap(([name, values]) => values.map((value) => ['filter', name, value] as const)),
  ].filter(([, , value]) => value !== '');
  const marks = attributes.map(
    ([what, name, value]) =>
      `<span data-value="${escapeHtml(value)}" data-pagefind-${what}="${name}[data-value]"></span>`,
  );
  const named = also.join('. ');
  return `<div id="${tailId}"><p data-pagefind-weight="4">${escapeHtml(named)}</p><p data-pagefind-weight="3">${escapeHtml(troubles.join('; '))}</p><p>${escapeHtml(topics.join('; '))}</p></div>${marks.join('')}`;
}

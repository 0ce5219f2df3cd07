import type { Collection } from '../../model/collection.ts';
import { upperFirst } from '../../text/case.ts';
import { type PreviewEntry, partHtml, tag, textHtml } from './parts.ts';

/** The page of an entry, without what only the whole site knows. */
export function pageOf({ titleField, preview }: Collection, entry: PreviewEntry): string {
  const { title = titleField, kicker, lead, facts, parts } = preview;
  const { values, data } = entry;
  const above = kicker?.replace(/^\{(.*)\}$/, (_, name: string) => upperFirst(String(values[name] ?? '')));
  const known = (facts?.(data) ?? []).filter(([, value]) => value);
  const rows = known.map(([term, value]) =>
    tag('div', '', tag('dt', '', textHtml(term)) + tag('dd', '', textHtml(value))),
  );
  const head = [
    tag('p', 'kicker', textHtml(above)),
    tag('h1', '', textHtml(values[title])),
    tag('p', 'lead', lead === undefined ? '' : textHtml(values[lead])),
    tag('dl', 'facts', rows.join('')),
  ];
  const colour = typeof data['colour'] === 'string' ? `topic-${data['colour']}` : '';
  return tag(
    'div',
    colour,
    [tag('header', 'page-head', head.join('')), ...parts.map((part) => partHtml(part, entry))].join('\n'),
  );
}

import type { PagePart } from '../../model/page-parts.ts';
import { textNode } from '../../prose/hast.ts';
import { htmlOf } from '../../prose/prose.ts';
import { withNoBreaks } from '../../text/typography.ts';

export type Values = Readonly<Record<string, unknown>>;

/** An entry in the editor, and the ways to render its prose; what is no text or is empty gives ''. */
export interface PreviewEntry {
  /** All that the form holds. */
  readonly values: Values;
  /** Those of it that are valid. */
  readonly data: Values;
  /** Prose under an h2 of the page. */
  field(source: unknown): string;
  /** One paragraph without its tag. */
  inline(source: unknown): string;
  /** The body: its headings start at h2. */
  body(source: unknown): string;
}

/** Text as HTML, set as pages set it. */
export function textHtml(text: unknown): string {
  return typeof text === 'string' ? htmlOf(textNode(withNoBreaks(text))) : '';
}

/** An element around HTML made here; nothing around nothing. `name` and `className` are code, never what was typed. */
export function tag(name: string, className: string, html: string): string {
  const start = className === '' ? name : `${name} class="${className}"`;
  return html === '' ? '' : `<${start}>${html}</${name}>`;
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const valuesOf = (value: unknown): Values => (typeof value === 'object' && value !== null ? (value as Values) : {});
const section = (title: string, html: string): string =>
  html === '' ? '' : tag('section', 'flow', tag('h2', '', textHtml(title)) + html);

/** HTML of prose, under a heading of the page if it has one. */
const titled = (title: string, html: string): string => {
  const prose = tag('div', 'prose', html);
  return title === '' ? prose : section(title, prose);
};

const listed = (title: string, kind: 'ol' | 'ul', items: readonly string[]): string =>
  section(title, tag(kind, '', items.map((item) => tag('li', '', item)).join('')));

/** A part of a page as HTML; '' when there is nothing to show. */
export function partHtml(part: PagePart, { values, field, inline, body }: PreviewEntry): string {
  switch (part.kind) {
    case 'field':
      return titled(part.title, field((part.group === undefined ? values : valuesOf(values[part.group]))[part.name]));
    case 'sentence':
      return tag('p', part.className, inline(values[part.name]));
    case 'paragraphs':
      return listed(part.title, part.list, list(values[part.name]).map(inline));
    case 'lines':
      return listed(part.title, part.list, list(values[part.name]).map(textHtml));
    case 'groups': {
      const items = list(values[part.name]).map((item) => {
        const group = valuesOf(item);
        const shown = part.proses.map((key) => tag('div', 'prose', field(group[key])));
        return tag('div', 'flow', tag('h3', '', textHtml(group[part.heading])) + shown.join(''));
      });
      return section(part.title, items.join(''));
    }
    case 'body':
      return titled(part.title, body(values['body']));
  }
}

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

/** A part of a page as HTML; '' when there is nothing to show. */
export type Part = (entry: PreviewEntry) => string;

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

/** A field of prose, under its heading if it has one on the page. */
export function field(name: string, title = ''): Part {
  return ({ values, field: render }) => titled(title, render(values[name]));
}

/** A field of prose within a group. */
export function fieldIn(group: string, name: string, title: string): Part {
  return ({ values, field: render }) => titled(title, render(valuesOf(values[group])[name]));
}

/** A list of proses of one paragraph each. */
export function paragraphs(name: string, title: string, kind: 'ol' | 'ul'): Part {
  return ({ values, inline }) => listed(title, kind, list(values[name]).map(inline));
}

/** A list of lines. */
export function lines(name: string, title: string, kind: 'ol' | 'ul' = 'ul'): Part {
  return ({ values }) => listed(title, kind, list(values[name]).map(textHtml));
}

/** A list of groups: a heading of its own each, and fields of prose under it. */
export function groups(name: string, title: string, heading: string, proses: readonly string[]): Part {
  return ({ values, field: render }) => {
    const items = list(values[name]).map((item) => {
      const group = valuesOf(item);
      const shown = proses.map((key) => tag('div', 'prose', render(group[key])));
      return tag('div', 'flow', tag('h3', '', textHtml(group[heading])) + shown.join(''));
    });
    return section(title, items.join(''));
  };
}

/** The text under the front matter. */
export function body(title = ''): Part {
  return ({ values, body: render }) => titled(title, render(values['body']));
}

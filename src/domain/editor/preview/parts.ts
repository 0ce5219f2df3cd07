import { textNode } from '../../prose/hast.ts';
import { htmlOf } from '../../prose/prose.ts';
import { withNoBreaks } from '../../text/typography.ts';

export type Values = Readonly<Record<string, unknown>>;

/** An entry in the editor and functions that render its prose. They return '' for what is not a string or is empty. */
export interface PreviewEntry {
  /** All values of the form. */
  readonly values: Values;
  /** Only the valid values. */
  readonly data: Values;
  /** Renders prose whose headings start at h3. */
  field(source: unknown): string;
  /** Renders one paragraph without its tag. */
  inline(source: unknown): string;
  /** Renders prose whose headings start at h2. */
  body(source: unknown): string;
}

/** Renders a part of a page as HTML; '' when there is nothing to show. */
export type Part = (entry: PreviewEntry) => string;

/** Escapes a text and adds no-break spaces, as pages do. */
export function textHtml(text: unknown): string {
  return typeof text === 'string' ? htmlOf(textNode(withNoBreaks(text))) : '';
}

/** Wraps HTML in an element; '' stays ''. `name` and `className` come from code, never from input. */
export function tag(name: string, className: string, html: string): string {
  const start = className === '' ? name : `${name} class="${className}"`;
  return html === '' ? '' : `<${start}>${html}</${name}>`;
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const asValues = (value: unknown): Values => (typeof value === 'object' && value !== null ? (value as Values) : {});
const section = (title: string, html: string): string =>
  html === '' ? '' : tag('section', 'flow', tag('h2', '', textHtml(title)) + html);

/** Prose in a section with a heading, or without one for an empty title. */
const titledProse = (title: string, html: string): string => {
  const prose = tag('div', 'prose', html);
  return title === '' ? prose : section(title, prose);
};

const listSection = (title: string, kind: 'ol' | 'ul', items: readonly string[]): string =>
  section(title, tag(kind, '', items.map((item) => tag('li', '', item)).join('')));

/** A prose field, with a heading if the page has one. */
export function field(name: string, title = ''): Part {
  return ({ values, field: render }) => titledProse(title, render(values[name]));
}

/** A prose field inside a group. */
export function fieldIn(group: string, name: string, title: string): Part {
  return ({ values, field: render }) => titledProse(title, render(asValues(values[group])[name]));
}

/** A list of one-paragraph prose items. */
export function paragraphs(name: string, title: string, kind: 'ol' | 'ul'): Part {
  return ({ values, inline }) => listSection(title, kind, asList(values[name]).map(inline));
}

/** A list of plain texts. */
export function lines(name: string, title: string, kind: 'ol' | 'ul' = 'ul'): Part {
  return ({ values }) => listSection(title, kind, asList(values[name]).map(textHtml));
}

/** A list of groups, each with its own heading and prose fields. */
export function groups(name: string, title: string, heading: string, proses: readonly string[]): Part {
  return ({ values, field: render }) => {
    const items = asList(values[name]).map((item) => {
      const group = asValues(item);
      const rendered = proses.map((key) => tag('div', 'prose', render(group[key])));
      return tag('div', 'flow', tag('h3', '', textHtml(group[heading])) + rendered.join(''));
    });
    return section(title, items.join(''));
  };
}

export function body(title = ''): Part {
  return ({ values, body: render }) => titledProse(title, render(values['body']));
}

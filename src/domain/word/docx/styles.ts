import { childOf, childrenOf, switchOf, valOf, type XmlNode } from './xml-tree.ts';

/** What of a style a page needs. */
export interface StyleFacts {
  /** The name in the language of the standard: `heading 1`, whatever the language of Word. */
  readonly name: string;
  /** From 0; `undefined` for a text. */
  readonly outlineLevel: number | undefined;
  readonly isTitle: boolean;
  readonly isContents: boolean;
  readonly isHidden: boolean;
  /** The number properties of the style or of one that it is based on. */
  readonly numbering: XmlNode | undefined;
  readonly font: string | undefined;
  /** Switches of a character style: `w:b`, `w:i`, `w:strike`. */
  readonly marks: readonly string[];
  readonly verticalAlign: string | undefined;
}

const marks = ['w:b', 'w:i', 'w:strike'];

/** The facts of a style with those of the styles it is based on. */
export type FindStyle = (id: string | undefined, type: 'paragraph' | 'character') => StyleFacts;

/** Reads styles.xml. */
export function readStyles(root: XmlNode | undefined): FindStyle {
  const styles = childrenOf(root, 'w:style');
  const byId = new Map(styles.map((style) => [style.attributes['w:styleId'] ?? '', style]));
  const isDefault = (type: string) => (it: XmlNode) =>
    it.attributes['w:type'] === type && /^(?:1|true|on)$/.test(it.attributes['w:default'] ?? '');
  const memo = new Map<string, StyleFacts>();
  return (id, type) => {
    const key = `${type} ${id ?? ''}`;
    const own = (id === undefined ? undefined : byId.get(id)) ?? styles.find(isDefault(type));
    const facts = memo.get(key) ?? factsOf(chainOf(own, byId));
    memo.set(key, facts);
    return facts;
  };
}

/** A style and those it is based on, the nearest first. */
function chainOf(style: XmlNode | undefined, byId: ReadonlyMap<string, XmlNode>): XmlNode[] {
  const chain: XmlNode[] = [];
  for (let next = style; next && !chain.includes(next); next = byId.get(valOf(next, 'w:basedOn') ?? '')) {
    chain.push(next);
  }
  return chain;
}

function factsOf(chain: readonly XmlNode[]): StyleFacts {
  const names = chain.map((style) => valOf(style, 'w:name') ?? '');
  const first = <T>(find: (style: XmlNode) => T | undefined) => chain.map(find).find((it) => it !== undefined);
  const run = (style: XmlNode) => childOf(style, 'w:rPr');
  return {
    name: names[0] ?? '',
    outlineLevel: first(levelOf),
    isTitle: names.some((name) => /^title$/i.test(name)),
    isContents: names.some((name) =>
      /^(?:toc (?:\d|heading)|contents (?:\d|heading)|table of (?:figures|contents))/i.test(name),
    ),
    isHidden: first((style) => switchOf(run(style), 'w:vanish')) ?? false,
    numbering: first((style) => childOf(childOf(style, 'w:pPr'), 'w:numPr')),
    font: first((style) => fontOf(run(style))),
    marks: marks.filter((mark) => first((style) => switchOf(run(style), mark)) === true),
    verticalAlign: first((style) => valOf(run(style), 'w:vertAlign')),
  };
}

/** The level of a heading, by the outline or by the name of the style; 9 means a text. */
function levelOf(style: XmlNode): number | undefined {
  const outline = valOf(childOf(style, 'w:pPr'), 'w:outlineLvl');
  const named = /^heading ([1-9])$/i.exec(valOf(style, 'w:name') ?? '')?.[1];
  if (outline !== undefined) return Number(outline);
  return named === undefined ? undefined : Number(named) - 1;
}

/** The font of a run that is named for Latin letters. */
export function fontOf(properties: XmlNode | undefined): string | undefined {
  const fonts = childOf(properties, 'w:rFonts')?.attributes;
  return fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'];
}

import type { Nodes, Root } from 'mdast';
import { excessOfTables, excessOfTags } from './table-limits.ts';
import type { Excess, ParseMarkdown } from './types.ts';

/** Deeper nesting is an attack; recursive libraries would overflow the stack. */
const maxDepth = 100;
/** The largest text of this kind of site has 700 nodes; a list of 3,000 items has about 10,000. */
const maxNodes = 10_000;
/** The largest page has 25 kB. */
const maxHtml = 1_000_000;

/** How often a sign may stand in a text: parsers take time by the square of some, and each may become an element. */
const signs: readonly (readonly [pattern: RegExp, max: number, name: string])[] = [
  [/\n/g, 10_000, 'строк'],
  // Two thousand old addresses in the settings have four each.
  [/[:,]/g, 10_000, 'двоеточий и запятых'],
  [/</g, 2_000, 'знаков «<»'],
  [/&/g, 2_000, 'знаков «&»'],
  [/[[\]]/g, 4_000, 'квадратных скобок'],
  [/[*_~]+/g, 4_000, 'звёздочек, подчёркиваний и тильд'],
  [/`+/g, 500, 'обратных кавычек'],
  [/^[ \t>]*(?:#+(?=\s|$)|=+[ \t]*$)/gm, 500, 'заголовков'],
];

/** The first limit that a text passes. It is checked before any parser sees the text, in time linear in its length. */
export function excessOf(source: string): Excess | undefined {
  for (const [pattern, max, name] of signs) {
    if ((source.match(pattern)?.length ?? 0) <= max) continue;
    return tooMuch(`в тексте больше ${max} ${name}`, [...source.matchAll(pattern)][max]?.index);
  }
  const quotes = /^(?:[ \t]*>){50}/m.exec(source);
  if (quotes) return { ...tooDeep, index: quotes.index };
  return excessOfTags(source) ?? excessOfTables(source);
}

/** The limit that a tree passes: nodes and depth, counted without recursion. */
export function excessOfTree(root: Nodes): Excess | undefined {
  let nodes = 0;
  let level: Nodes[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    nodes += level.length;
    if (depth > maxDepth) return tooDeep;
    if (nodes > maxNodes) return tooMuch('в тексте слишком много абзацев, пунктов, строк и ссылок');
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return undefined;
}

/** Parses a text that is within the limits; otherwise tells which limit it passes. */
export function parseWithin(source: string, parse: ParseMarkdown): Root | Excess {
  const excess = excessOf(source);
  if (excess) return excess;
  const root = parse(source);
  return excessOfTree(root) ?? root;
}

/** Whether the HTML of all the prose of an entry is too large for a page. */
export function excessOfHtml(length: number): Excess | undefined {
  return length > maxHtml ? tooMuch('страница с этим текстом вышла бы больше мегабайта') : undefined;
}

const tooDeep: Excess = {
  code: 'too-deep',
  message: 'списки или цитаты вложены друг в друга слишком глубоко',
  cure: 'Уберите лишние знаки',
  index: 0,
};

function tooMuch(message: string, index = 0): Excess {
  return { code: 'too-much', message, cure: 'Уберите лишнее или разделите запись на несколько', index };
}

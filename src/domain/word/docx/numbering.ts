import { formatNumber } from './numbers.ts';
import type { FindStyle } from './styles.ts';
import { childOf, childrenOf, switchOf, valOf, type XmlNode } from './xml-tree.ts';

/** How Word marks a paragraph of a list. */
export interface ListMark {
  /** From 0. */
  readonly level: number;
  /** The number that a list of a page can show; undefined for a bullet or a label. */
  readonly number?: number;
  /** A label that a list of a page can't show: «а)», «1.2.», «Задание 3.». */
  readonly label?: string;
}

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
  readonly restarts: boolean;
  readonly isDecimal: boolean;
  readonly style: string | undefined;
}

/** Counts the lists of a document; each call is the next paragraph of a list. */
export type CountLists = (
  numbering: XmlNode | undefined,
  style: XmlNode | undefined,
  styleId: string | undefined,
) => ListMark | undefined;

/** Reads numbering.xml. */
export function readNumbering(root: XmlNode | undefined, findStyle: FindStyle): CountLists {
  const abstracts = new Map(childrenOf(root, 'w:abstractNum').map((it) => [it.attributes['w:abstractNumId'], it]));
  const nums = new Map(childrenOf(root, 'w:num').map((it) => [it.attributes['w:numId'], it]));
  const counters = new Map<XmlNode, (number | undefined)[]>();
  const begun = new Set<string>();

  /** The definition of a number, through the style that it may refer to. */
  function abstractOf(num: XmlNode, seen: readonly XmlNode[] = []): XmlNode | undefined {
    const abstract = abstracts.get(valOf(num, 'w:abstractNumId'));
    const link = valOf(abstract, 'w:numStyleLink');
    const linked = link === undefined ? undefined : nums.get(valOf(findStyle(link, 'paragraph').numbering, 'w:numId'));
    return linked && !seen.includes(linked) ? abstractOf(linked, [...seen, linked]) : abstract;
  }

  return (own, inherited, styleId) => {
    const numId = valOf(own, 'w:numId') ?? valOf(inherited, 'w:numId');
    const num = nums.get(numId);
    const abstract = num && abstractOf(num);
    if (!num || !abstract || numId === undefined) return undefined;
    const levels = levelsOf(num, abstract);
    const ofStyle = levels.findIndex((it) => it?.style !== undefined && it.style === styleId);
    const written = valOf(own, 'w:ilvl') ?? valOf(inherited, 'w:ilvl');
    const level = Math.min(8, written === undefined ? Math.max(0, ofStyle) : Number(written) || 0);
    const shape = levels[level];
    if (!shape || shape.format === 'bullet') return { level };
    const counts = counters.get(abstract) ?? [];
    counters.set(abstract, counts);
    const key = `${numId} ${level}`;
    const override = begun.has(key) ? undefined : startOverride(num, level);
    begun.add(key);
    const current = counts[level];
    counts[level] = override ?? (current === undefined ? shape.start : current + 1);
    for (let deeper = level + 1; deeper < 9; deeper += 1)
      if (levels[deeper]?.restarts !== false) counts[deeper] = undefined;
    return markOf(levels, level, counts);
  };
}

function markOf(levels: readonly (Level | undefined)[], level: number, counts: (number | undefined)[]): ListMark {
  const shape = levels[level];
  const number = counts[level] ?? 1;
  if (!shape || (shape.format === 'none' && !/[^\s%\d]/.test(shape.text))) return { level };
  const isPlain = shape.format === 'decimal' && shape.text.trim().replace(/[.)]$/, '') === `%${level + 1}`;
  if (isPlain && number >= 0) return { level, number };
  const label = shape.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    // A level that has not been counted yet stands at its start.
    counts[at] ??= levels[at]?.start ?? 1;
    return formatNumber(counts[at], shape.isDecimal && at !== level ? 'decimal' : (levels[at]?.format ?? 'decimal'));
  });
  return label.trim() === '' ? { level } : { level, label: label.trim() };
}

/** The nine levels of a list; a list may have its own instead of those of the definition. */
function levelsOf(num: XmlNode, abstract: XmlNode): (Level | undefined)[] {
  const levels: (Level | undefined)[] = [];
  const overrides = childrenOf(num, 'w:lvlOverride').flatMap((it) => childrenOf(it, 'w:lvl'));
  for (const level of [...childrenOf(abstract, 'w:lvl'), ...overrides]) {
    const restart = valOf(level, 'w:lvlRestart');
    levels[Number(level.attributes['w:ilvl'] ?? 0)] = {
      format: valOf(level, 'w:numFmt') ?? 'decimal',
      text: valOf(level, 'w:lvlText') ?? '',
      start: Number(valOf(level, 'w:start') ?? 0),
      restarts: restart !== '0',
      isDecimal: switchOf(level, 'w:isLgl') ?? false,
      style: valOf(level, 'w:pStyle'),
    };
  }
  return levels;
}

function startOverride(num: XmlNode, level: number): number | undefined {
  const override = childrenOf(num, 'w:lvlOverride').find((it) => it.attributes['w:ilvl'] === String(level));
  const value = childOf(override, 'w:startOverride')?.attributes['w:val'];
  return value === undefined ? undefined : Number(value);
}

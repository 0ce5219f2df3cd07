import { inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import type { Plugin } from 'prosemirror-state';
import { nodeOfType } from './actions.ts';

/** Marks of Markdown that work as they are typed at the start of a line: «- » makes a list. */
export function markdownShortcuts(isShort: boolean): Plugin {
  const lists = [
    wrappingInputRule(/^\s*[-*•]\s$/, nodeOfType('bullets')),
    wrappingInputRule(/^(\d+)[.)]\s$/, nodeOfType('numbers'), ([, start]) => ({ start: Number(start) })),
  ];
  const long = [
    wrappingInputRule(/^\s*>\s$/, nodeOfType('quote')),
    textblockTypeInputRule(/^(#{2,3})\s$/, nodeOfType('heading'), ([, marks]) => ({ depth: marks?.length })),
  ];
  return inputRules({ rules: isShort ? lists : [...lists, ...long] });
}

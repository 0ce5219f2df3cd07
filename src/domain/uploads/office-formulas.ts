import { external, type Problem, unchecked } from './problem.ts';
import { problems } from './problems.ts';

/** Functions of a spreadsheet that start a program or ask an address while it calculates. */
const callers =
  /\b(?:WEBSERVICE|RTD|DDE|CALL|REGISTER(?:\.ID)?|EXEC|IMAGE|STOCKHISTORY|SQL\.REQUEST|IMPORT(?:DATA|FEED|HTML|RANGE|XML)|CUBE[A-Z]+)\s*\(/i;
/** A letter, digit or punctuation written as a number: no program does it, and it hides words from a search. */
const hiddenLetter = /&#(?:x0*[2-7][0-9a-f]|0*(?:3[2-9]|[4-9]\d|1[01]\d|12[0-7]));/i;
/** Actions of slides that only lead to another slide or play what is inside. */
const unsafeAction = /ppaction:(?!\/\/(?:hlinksldjump|hlinkshowjump|noaction|media|customshow)\b)/i;

/** Whether a formula would start a program or ask an address. */
export function isCaller(formula: string): boolean {
  return callers.test(formula);
}

/**
 * Checks a part of a spreadsheet or of slides by its text: these parts are too large to be parsed in time. Anything
 * that would let a word be spelt in another way is refused.
 */
export function checkByText(xml: string): Problem | undefined {
  // A comment, a CDATA section or a DOCTYPE.
  if (/<!/.test(xml) || hiddenLetter.test(xml)) return unchecked('необычная запись');
  if (/<(?:\w{1,20}:)?(?:ddeLink|oleLink)\b/i.test(xml)) return problems.macro;
  if (isCaller(xml)) return external('функция таблицы');
  return unsafeAction.test(xml) ? problems.macro : undefined;
}

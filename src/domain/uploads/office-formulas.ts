import { external, type Problem, unchecked } from './problem.ts';
import { problems } from './problems.ts';

/** Functions of a spreadsheet that start a program or ask an address while it calculates. */
const callers =
  /\b(?:WEBSERVICE|RTD|DDE|CALL|REGISTER(?:\.ID)?|EXEC|IMAGE|STOCKHISTORY|SQL\.REQUEST|IMPORT(?:DATA|FEED|HTML|RANGE|XML)|CUBE[A-Z]+)\s*\(/i;
/** A sign of such words written as a number hides them from a search. Quotes, which some programs write so, hide none. */
const hiddenLetter = /&#(?:x0*(?:2[89ae-f]|[3-7][0-9a-f])|0*(?:4\d|[5-9]\d|1[01]\d|12[0-7]));/i;
/** Actions of slides that only lead to another slide or play what is inside. */
const unsafeAction = /ppaction:(?!\/\/(?:hlinksldjump|hlinkshowjump|noaction|media|customshow)\b)/i;

/** Whether a formula would start a program or ask an address. */
export function isCaller(formula: string): boolean {
  return callers.test(formula);
}

/**
 * Checks a part of a spreadsheet or of slides by its text: these parts are too large to be parsed in time. Anything
 * that would let a word be spelt in another way is refused. Words of slides and drawings are no formulas.
 */
export function checkByText(xml: string, hasFormulas: boolean): Problem | undefined {
  // A comment, a CDATA section or a DOCTYPE.
  if (/<!/.test(xml) || hiddenLetter.test(xml)) return unchecked('необычная запись');
  if (/<(?:\w{1,20}:)?(?:ddeLink|oleLink)\b/i.test(xml)) return problems.macro;
  if (hasFormulas && isCaller(xml)) return external('функция таблицы');
  return unsafeAction.test(xml) ? problems.macro : undefined;
}

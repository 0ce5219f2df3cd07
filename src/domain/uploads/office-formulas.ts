import { external, type Problem, unchecked } from './problem.ts';
import { problems } from './problems.ts';

/** Functions of a spreadsheet that start a program or ask an address while it calculates. */
const callers =
  /\b(?:WEBSERVICE|RTD|DDE|CALL|REGISTER(?:\.ID)?|EXEC|IMAGE|STOCKHISTORY|SQL\.REQUEST|IMPORT(?:DATA|FEED|HTML|RANGE|XML)|CUBE[A-Z]+)\s*\(/i;
/** A sign of such words written as a number hides them from a search. Quotes, which some programs write so, hide none. */
const hiddenLetter = /&#(?:x0*(?:2[89ae-f]|[3-7][0-9a-f])|0*(?:4\d|[5-9]\d|1[01]\d|12[0-7]));/i;
/** A name of another program and what it shall do: `cmd|'/c calc'!A1`. Texts in quotes may have such a stroke. */
const otherProgram = /[\w.]\s{0,9}\|/;
/** Names of cells that macros of old sheets begin at when a file is opened or closed. */
const selfStarting = /\bname="(?:_xlnm\.)?auto_(?:open|close|activate|deactivate)/i;
/** Actions of slides that only lead to another slide or play what is inside. */
const unsafeAction = /ppaction:(?!\/\/(?:hlinksldjump|hlinkshowjump|noaction|media|customshow)\b)/i;

/** Whether a formula would start a program or ask an address. */
export function isCaller(formula: string): boolean {
  return callers.test(formula);
}

/** Drawings of a spreadsheet, whose words are no formulas. */
const drawings = /^(?:wsDr|userShapes|chartSpace|theme)$/;
/** What a part is by its first tag: its name in the archive is only a name. */
const firstTag = /^\s*(?:<\?xml[^>]*\?>\s*)?<(?:\w{1,20}:)?(\w+)/;
/** Words of cells and of remarks, which stand apart from formulas. */
const words = /^(?:sst|comments)$/;
const otherEncoding = /^\s*<\?xml[^>]*encoding\s*=\s*["'](?!utf-8["'])/i;

/**
 * Checks a part of a spreadsheet or of slides by its text: these parts are too large to be parsed in time. Anything
 * that would let a word be spelt in another way is refused. Words of slides and drawings are no formulas.
 */
export function checkByText(xml: string, isSpreadsheet: boolean): Problem | undefined {
  const root = firstTag.exec(xml)?.[1] ?? '';
  if (otherEncoding.test(xml)) return unchecked('необычная запись');
  if (words.test(root)) return undefined;
  // A comment, a CDATA section or a DOCTYPE.
  if (/<!/.test(xml) || hiddenLetter.test(xml)) return unchecked('необычная запись');
  if (/<(?:\w{1,20}:)?(?:ddeLink|oleLink)\b/i.test(xml)) return problems.macro;
  const hasFormulas = isSpreadsheet && !drawings.test(root);
  if (hasFormulas && isCaller(xml)) return external('функция таблицы');
  if (hasFormulas && (selfStarting.test(xml) || formulasIn(xml).some(asksProgram))) return problems.macro;
  return unsafeAction.test(xml) ? problems.macro : undefined;
}

function formulasIn(xml: string): string[] {
  return [...xml.matchAll(/<(?:\w{1,20}:)?(?:f|formula\d?|definedName)(?:\s[^<>]*)?>([^<]*)/g)].map(
    ([, formula = '']) => formula,
  );
}

function asksProgram(formula: string): boolean {
  return otherProgram.test(formula.replace(/"[^"]*"|&quot;(?:(?!&quot;)[^<])*&quot;/g, ''));
}

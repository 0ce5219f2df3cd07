import { attributeValue, isAllowedLink } from './office-parts.ts';
import { external, type Problem, unchecked } from './problem.ts';
import { problems } from './problems.ts';
import type { XmlElement, XmlHandlers } from './xml.ts';

/**
 * Fields of Word (ECMA-376 part 1, 17.16.5) that count, number, refer inside the document or print what it knows of
 * itself. The others start programs (DDE, MACROBUTTON), read files (INCLUDETEXT, LINK, RD) or ask databases.
 */
const quiet: ReadonlySet<string> = new Set(
  `ADDIN ADDRESSBLOCK ADVANCE ASK AUTHOR AUTONUM AUTONUMLGL AUTONUMOUT BIBLIOGRAPHY CITATION COMMENTS COMPARE CREATEDATE DATE
  DISPLAYBARCODE DOCPROPERTY DOCVARIABLE EDITTIME EQ FILENAME FILESIZE FILLIN FORMCHECKBOX FORMDROPDOWN FORMTEXT
  GOTOBUTTON GREETINGLINE HYPERLINK IF INDEX INFO KEYWORDS LASTSAVEDBY LISTNUM MERGEFIELD MERGEREC MERGESEQ NEXT NEXTIF NOTEREF
  NUMCHARS NUMPAGES NUMWORDS PAGE PAGEREF PRINTDATE PRIVATE QUOTE REF REVNUM SAVEDATE SECTION SECTIONPAGES SEQ SET SHAPE SKIPIF
  STYLEREF SUBJECT SYMBOL TA TC TEMPLATE TIME TITLE TOA TOC USERADDRESS USERINITIALS USERNAME XE`.split(/\s+/),
);
/** Stands in a field's code where another field stands, whose result becomes part of the code. */
const nested = '\u0001';

interface OpenField {
  code: string;
  isInCode: boolean;
}

/** Handlers of a part of a Word document that put the problems of its fields into `found`. */
export function watchFields(found: Problem[]): Required<Pick<XmlHandlers, 'element' | 'text'>> & { end(): void } {
  const open: OpenField[] = [];
  let loose = '';
  const judge = (code: string): void => {
    const problem = checkField(code);
    if (problem) found.push(problem);
  };
  const begin = (): void => {
    const outer = open.at(-1);
    if (outer?.isInCode) outer.code += nested;
    open.push({ code: '', isInCode: true });
  };
  const endCode = (): void => {
    const field = open.at(-1);
    if (!field?.isInCode) return;
    field.isInCode = false;
    judge(field.code);
  };
  return {
    element: ({ local, attributes }: XmlElement) => {
      if (local === 'fldSimple') judge(attributeValue(attributes, 'instr'));
      if (local !== 'fldChar') return;
      const kind = attributeValue(attributes, 'fldCharType');
      if (kind === 'begin') begin();
      if (kind === 'separate' || kind === 'end') endCode();
      if (kind === 'end') open.pop();
    },
    text: (text, parent) => {
      const local = parent?.local;
      const field = open.at(-1);
      if (local === 'instrText' || local === 'delInstrText') {
        if (field?.isInCode) field.code += text;
        else loose += text;
      } else if (local === 't' && field?.isInCode) field.code += text;
    },
    end: () => {
      while (open.length > 0) {
        endCode();
        open.pop();
      }
      if (loose.trim() !== '') judge(loose);
    },
  };
}

function checkField(code: string): Problem | undefined {
  const text = code.trim();
  if (text === '' || text.startsWith('=')) return undefined;
  const name = /^[a-z]+(?=[\s"\\]|$)/i.exec(text)?.[0].toUpperCase();
  if (name === undefined) {
    // A name without a code is a bookmark: `{ глава1 }` is `{ REF глава1 }`. One of Latin letters may be a code.
    return /^[\p{L}_][\p{L}\p{N}_]*(?:\s|$)/u.test(text) ? undefined : unchecked('поле Word');
  }
  if (/^DDE|^MACROBUTTON$/.test(name)) return problems.macro;
  if (name === 'HYPERLINK') return checkLink(text);
  if (/^(?:INCLUDE\w*|IMPORT|LINK|DATABASE|RD|AUTOTEXT\w*)$/.test(name)) return problems.included;
  return quiet.has(name) ? undefined : unchecked(`поле ${name.slice(0, 20)}`);
}

function checkLink(text: string): Problem | undefined {
  const target = /^HYPERLINK\s+"?([^"\s]*)/i.exec(text)?.[1] ?? '';
  return target.startsWith('\\') && !target.startsWith('\\\\') ? undefined : linkProblem(target);
}

function linkProblem(target: string): Problem | undefined {
  return isAllowedLink(target) ? undefined : external(target);
}

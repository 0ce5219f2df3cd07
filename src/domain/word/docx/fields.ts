import { type Context, leaveOutContents } from './context.ts';
import { runOf } from './runs.ts';
import { childOf, childrenOf, findAll, isNode, switchOf, textIn, valOf, type XmlNode, xml } from './xml-tree.ts';

/** A field that has begun and not ended. */
interface OpenField {
  readonly begin: XmlNode;
  code: string;
  isResult: boolean;
  /** The attributes of the link that its result becomes. */
  link?: Readonly<Record<string, string>> | undefined;
  isContents: boolean;
  /** The words of a table of contents, to be told. */
  words: string;
}

/**
 * Turns fields into what they show: links stay links, tables of contents go, of all others the result stays. Fields
 * may hold each other and span paragraphs.
 */
export function resolveFields(root: XmlNode, context: Context): void {
  const open: OpenField[] = [];
  const broken = unfinishedIn(root);
  const visit = (parent: XmlNode): void => {
    const before = parent.children;
    parent.children = before.flatMap((child): (XmlNode | string)[] => {
      if (!isNode(child)) return [child];
      if (child.name === 'w:r') return broken.has(child) ? [] : readRun(child, open, context);
      visit(child);
      const isEmptied = child.name === 'w:hyperlink' || (child.name === 'w:p' && open.some((it) => it.isContents));
      return isEmptied && !child.children.some((it) => isNode(it) && it.name !== 'w:pPr') ? [] : [child];
    });
  };
  visit(root);
}

/** The signs of fields that never end: what they would hold is the rest of the document. */
function unfinishedIn(root: XmlNode): ReadonlySet<XmlNode> {
  const open: XmlNode[][] = [];
  for (const run of findAll(root, 'w:r')) {
    const type = childOf(run, 'w:fldChar')?.attributes['w:fldCharType'];
    if (type === 'begin') open.push([run]);
    else if (type === 'separate') open.at(-1)?.push(run);
    else if (type === 'end') open.pop();
  }
  return new Set(open.flat());
}

function readRun(run: XmlNode, open: OpenField[], context: Context): XmlNode[] {
  const piece = run.children.filter(isNode).find(({ name }) => name !== 'w:rPr');
  const top = open.at(-1);
  if (piece?.name === 'w:fldChar') return readSign(piece, open, context);
  if (piece?.name === 'w:instrText') {
    if (top && !top.isResult) top.code += piece.children.filter((it) => typeof it === 'string').join('');
    return [];
  }
  const contents = open.find(({ isContents }) => isContents);
  if (contents) contents.words += ` ${textIn(run)}`;
  if (contents || open.some(({ isResult }) => !isResult)) return [];
  const link = open.findLast((it) => it.link)?.link;
  return link ? [xml('w:hyperlink', link, run)] : [run];
}

function readSign(sign: XmlNode, open: OpenField[], context: Context): XmlNode[] {
  const type = sign.attributes['w:fldCharType'];
  const top = open.at(-1);
  if (type === 'begin') open.push({ begin: sign, code: '', isResult: false, isContents: false, words: '' });
  if (type === 'separate' && top) {
    top.isResult = true;
    top.link = linkOf(top.code, context);
    top.isContents = /^\s*(?:TOC|INDEX|TOA)\b/i.test(top.code);
    // A box to tick and a list to choose from keep what is chosen in their beginning.
    if (isForm(top.code)) top.isResult = false;
  }
  if (type !== 'end' || !top) return [];
  open.pop();
  leaveOutContents(top.words, context);
  const text = top.isResult ? '' : ownText(top, context);
  return text === '' || open.some(({ isResult, isContents }) => !isResult || isContents)
    ? []
    : [runOf(undefined, text)];
}

const isForm = (code: string): boolean => /^\s*FORM(?:CHECKBOX|DROPDOWN)\b/i.test(code);

/** What a field without a result shows. */
function ownText({ begin, code }: OpenField, context: Context): string {
  const data = childOf(begin, 'w:ffData');
  const [, name = ''] = /^\s*([A-Z]+)/i.exec(code) ?? [];
  switch (name.toUpperCase()) {
    case 'FORMCHECKBOX': {
      const box = childOf(data, 'w:checkBox');
      return (switchOf(box, 'w:checked') ?? switchOf(box, 'w:default')) ? '☒' : '☐';
    }
    case 'FORMDROPDOWN': {
      const list = childOf(data, 'w:ddList');
      const chosen = Number(valOf(list, 'w:result') ?? valOf(list, 'w:default') ?? 0);
      return childrenOf(list, 'w:listEntry')[chosen]?.attributes['w:val'] ?? '';
    }
    case 'QUOTE':
      return /"([^"]*)"/.exec(code)?.[1] ?? '';
    case 'EQ':
      context.report.add('lost', 'формула не перенесена: наберите её заново или вставьте картинкой', context.place());
      return '';
    default:
      return '';
  }
}

/** `HYPERLINK "address" \l "part" \o "tip"`: the switches stand in any order. */
function linkOf(code: string, { files, path }: Context): Readonly<Record<string, string>> | undefined {
  const [, rest] = /^\s*HYPERLINK\b(.*)$/is.exec(code) ?? [];
  if (rest === undefined) return undefined;
  const words = [...rest.matchAll(/\\([a-z])|"((?:\\.|[^"\\])*)"|([^\s"\\]\S*)/gi)];
  let address = '';
  let anchor = '';
  words.forEach(([, flag, inQuotes, bare], i) => {
    if (flag !== undefined) return;
    // In a path of Windows each backslash is written twice.
    const value = (inQuotes ?? bare ?? '').replace(/\\(.)/g, '$1');
    const before = words[i - 1]?.[1]?.toLowerCase();
    if (before === 'l') anchor = value;
    // The switches with a text of their own: a tip, a window, coordinates.
    else if (before === undefined || !'ots'.includes(before)) address ||= value;
  });
  if (address === '') return anchor === '' ? undefined : { 'w:anchor': anchor };
  return { 'r:id': files.addLink(path, anchor === '' ? address : `${address.split('#')[0]}#${anchor}`) };
}

/** Whether a part of a text has anything to show. */
export function isBlank(node: XmlNode): boolean {
  return textIn(node) === '' && findAll(node, 'w:drawing', 'w:footnoteReference', 'w:endnoteReference').length === 0;
}

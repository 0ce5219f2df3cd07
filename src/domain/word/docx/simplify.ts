import { blankLengths } from '../../prose/blanks.ts';
import { named } from '../report.ts';
import { readChunk } from './chunks.ts';
import { type Context, leaveOutContents } from './context.ts';
import { simplifyDrawing } from './drawings.ts';
import { runOf, simplifyRun } from './runs.ts';
import { childOf, findAll, isNode, switchOf, textIn, valOf, type XmlNode, xml } from './xml-tree.ts';

/** Elements that stay, with their contents simplified. */
const kept = new Set(['w:body', 'w:tbl', 'w:tr', 'w:tc', 'w:hyperlink', 'w:footnote', 'w:endnote']);
/** Elements that stay as they are: properties, places of bookmarks. */
const whole = new Set(['w:pPr', 'w:rPr', 'w:tblPr', 'w:tblGrid', 'w:trPr', 'w:tcPr', 'w:bookmarkStart']);
const removed = new Set(['w:del', 'w:moveFrom', 'w:delText', 'w:delInstrText', 'w:sectPr', 'w:sdtPr', 'w:sdtEndPr']);
/** Elements in which Word keeps a second copy of the text for programs that don't know the first. */
const fallback = 'mc:Fallback';

/**
 * Turns an element of Word into the few that Mammoth knows; what is unknown gives way to its contents, so that no word
 * is lost with it.
 */
export function simplify(node: XmlNode, context: Context): XmlNode[] {
  if (node.name === 'w:tr' && switchOf(childOf(node, 'w:trPr'), 'w:hidden')) {
    context.report.add('lost', 'скрытая строка таблицы не опубликована', named(textIn(node)));
    return [];
  }
  if (whole.has(node.name)) return [node];
  if (node.name === 'w:hyperlink' && !leadsOn(node, context)) return simplifyAll(node, context);
  if (node.name === 'w:p') return [simplifyParagraph(node, context)];
  if (kept.has(node.name)) return [xml(node.name, node.attributes, ...simplifyAll(node, context))];
  if (removed.has(node.name)) return countChange(node, context);
  switch (node.name) {
    case 'w:r':
      return simplifyRun(node, context);
    case 'mc:AlternateContent':
      return simplifyAlternate(node, context);
    case 'w:sdt':
      return simplifyControl(node, context);
    case 'w:fldSimple':
      return asField(node, context);
    case 'w:altChunk':
      return readChunk(node, context);
    case 'm:oMath':
    case 'm:oMathPara': {
      const words = textIn(node);
      context.report.add(
        'lost',
        'формула не перенесена: наберите её заново или вставьте картинкой',
        `${named(words)} ${context.place()}`,
      );
      return [];
    }
    case 'w:drawing':
    case 'w:pict':
    case 'w:object': {
      const found = simplifyDrawing(node, context);
      return found.length > 0 ? [xml('w:r', {}, ...found)] : [];
    }
    case 'w:ins':
    case 'w:moveTo':
      countChange(node, context);
      return simplifyAll(node, context);
    default:
      return simplifyAll(node, context);
  }
}

/** Mammoth stops at a link whose address is missing. */
function leadsOn({ attributes }: XmlNode, { relations }: Context): boolean {
  const id = attributes['r:id'];
  return id === undefined ? attributes['w:anchor'] !== undefined : relations.has(id);
}

function simplifyParagraph(node: XmlNode, context: Context): XmlNode {
  context.enter(node);
  const paragraph = xml(node.name, {}, ...simplifyAll(node, context));
  context.leave();
  return paragraph;
}

/** The simplified children of an element. */
export function simplifyAll(node: XmlNode, context: Context): XmlNode[] {
  return node.children.filter(isNode).flatMap((child) => simplify(child, context));
}

function countChange({ name }: XmlNode, { report }: Context): XmlNode[] {
  if (/^w:(?:ins|del|move)/.test(name) && !/Text$/.test(name)) {
    report.add('changed', 'правки рецензента приняты: удалённого нет, вставленное осталось');
  }
  return [];
}

/** The first form of a drawing, or the second when nothing in the first one can be shown. */
export function simplifyAlternate(node: XmlNode, context: Context): XmlNode[] {
  const choices = node.children.filter(isNode);
  for (const choice of choices.filter(({ name }) => name !== fallback)) {
    const found = simplifyAll(choice, context);
    if (found.length > 0) return found;
  }
  return choices.filter(({ name }) => name === fallback).flatMap((it) => simplifyAll(it, context));
}

/** A box to tick becomes its sign, an empty field its line, a contents page goes, of any other control its contents stay. */
function simplifyControl(node: XmlNode, context: Context): XmlNode[] {
  const properties = childOf(node, 'w:sdtPr');
  const content = childOf(node, 'w:sdtContent');
  const box = childOf(properties, 'w14:checkbox');
  if (box) {
    const isChecked = /^(?:1|true|on)$/.test(childOf(box, 'w14:checked')?.attributes['w14:val'] ?? '0');
    const sign = runOf(undefined, isChecked ? '☒' : '☐');
    const isBlock = content?.children.some((child) => isNode(child) && child.name === 'w:p');
    return [isBlock ? xml('w:p', {}, sign) : sign];
  }
  const line = blankOf(properties);
  if (line) return [runOf(undefined, line)];
  const gallery = findAll(properties ?? node, 'w:docPartGallery')[0]?.attributes['w:val'] ?? '';
  if (content && /^table of contents$/i.test(gallery)) {
    leaveOutContents(textIn(content), context);
    return [];
  }
  return content ? simplifyAll(content, context) : [];
}

/** The line of a field of our own documents in which nobody has written: `src/domain/paper/fields.ts` makes them. */
function blankOf(properties: XmlNode | undefined): string | undefined {
  const [, size] = /^blank-(short|medium|long)$/.exec(valOf(properties, 'w:tag') ?? '') ?? [];
  if (size === undefined || switchOf(properties, 'w:showingPlcHdr') !== true) return undefined;
  return '_'.repeat(blankLengths[size as keyof typeof blankLengths]);
}

/** A field in one element becomes the same in parts, so that all fields are read in one way. */
function asField(node: XmlNode, context: Context): XmlNode[] {
  const sign = (type: string) => xml('w:r', {}, xml('w:fldChar', { 'w:fldCharType': type }));
  const code = xml('w:r', {}, xml('w:instrText', {}, node.attributes['w:instr'] ?? ''));
  return [sign('begin'), code, sign('separate'), ...simplifyAll(node, context), sign('end')];
}

import { hex } from 'dingbat-to-unicode';
import { named } from '../report.ts';
import type { Context } from './context.ts';
import { fontOf, type StyleFacts } from './styles.ts';
import { childOf, isNode, switchOf, textIn, valOf, type XmlNode, xml } from './xml-tree.ts';

const symbolFont = /^(?:symbol|webdings|wingdings(?: [23])?)$/i;

/** Boxes to tick of Wingdings: the characters that stand for them exactly are in no font of a school computer. */
const boxes: Readonly<Record<string, string>> = {
  A8: '☐',
  '6F': '☐',
  '71': '☐',
  '72': '☐',
  FD: '☒',
  '78': '☒',
  FE: '☑',
};

/** A run with a text. */
export function runOf(properties: XmlNode | undefined, text: string): XmlNode {
  return xml('w:r', {}, ...(properties ? [properties] : []), xml('w:t', { 'xml:space': 'preserve' }, text));
}

/** Splits a run into runs of one piece each. Hidden text goes, signs of fonts become characters. */
export function simplifyRun(node: XmlNode, context: Context): XmlNode[] {
  const own = childOf(node, 'w:rPr');
  const style = context.findStyle(valOf(own, 'w:rStyle') ?? '', 'character');
  const pieces = node.children.filter(isNode).filter(({ name }) => name !== 'w:rPr');
  if (switchOf(own, 'w:vanish') ?? style.isHidden) {
    const words = textIn(node);
    if (words !== '') context.report.add('lost', 'скрытый текст не опубликован', named(words));
    return pieces.filter(({ name }) => name === 'w:fldChar' || name === 'w:instrText').map((it) => xml('w:r', {}, it));
  }
  const custom = pieces.find(({ attributes }) => /^(?:1|true|on)$/.test(attributes['w:customMarkFollows'] ?? ''));
  // A page numbers its notes itself: a mark of one's own, which is the rest of the run, goes.
  if (custom) return noteMark(custom, context);
  const font = fontOf(own) ?? style.font ?? '';
  const properties = propertiesOf(own, style);
  return pieces.flatMap((piece) => simplifyPiece(piece, font, properties, context));
}

/** The marks that a page shows; they may stand in the style of the run. */
function propertiesOf(own: XmlNode | undefined, { marks, verticalAlign }: StyleFacts): XmlNode {
  const isOn = (mark: string) => switchOf(own, mark) ?? marks.includes(mark);
  const align = valOf(own, 'w:vertAlign') ?? verticalAlign;
  const line = childOf(own, 'w:u');
  return xml(
    'w:rPr',
    {},
    ...['w:b', 'w:i', 'w:strike'].filter(isOn).map((mark) => xml(mark, {})),
    ...(switchOf(own, 'w:dstrike') && !isOn('w:strike') ? [xml('w:strike', {})] : []),
    ...(line ? [line] : []),
    ...(align === undefined ? [] : [xml('w:vertAlign', { 'w:val': align })]),
  );
}

function simplifyPiece(piece: XmlNode, font: string, properties: XmlNode, context: Context): XmlNode[] {
  const text = (value: string) => (value === '' ? [] : [runOf(properties, value)]);
  switch (piece.name) {
    case 'w:t':
      return text(withSigns(piece.children.filter((it) => typeof it === 'string').join(''), font, context));
    case 'w:sym': {
      const { 'w:font': symbols = '', 'w:char': code = '' } = piece.attributes;
      return text(signOf(symbols, Number.parseInt(code, 16), context));
    }
    case 'w:br':
    case 'w:cr':
      return [xml('w:r', {}, xml('w:br', {}))];
    case 'w:tab':
    case 'w:ptab':
      return text(' ');
    case 'w:noBreakHyphen':
      return text('-');
    case 'w:ruby': {
      const [base, above] = ['w:rubyBase', 'w:rt'].map((name) => textIn(childOf(piece, name) ?? xml('', {})));
      return text(above ? `${base} (${above})` : (base ?? ''));
    }
    case 'w:fldChar':
    case 'w:instrText':
      return [xml('w:r', {}, piece)];
    case 'w:footnoteReference':
    case 'w:endnoteReference':
      return noteMark(piece, context);
    default:
      return context.simplify(piece);
  }
}

function noteMark({ name, attributes }: XmlNode, { notes, report, place }: Context): XmlNode[] {
  const id = attributes['w:id'] ?? '';
  if (notes.has(`${name.replace('Reference', '')} ${id}`)) return [xml('w:r', {}, xml(name, { 'w:id': id }))];
  report.add('lost', 'сноски нет, хотя документ на неё указывает', place());
  return [];
}

/** Characters typed in a font of signs: «ü» in Wingdings is a tick. */
function withSigns(value: string, font: string, context: Context): string {
  const isPrivate = /[\uF000-\uF0FF]/;
  if (!symbolFont.test(font) && !isPrivate.test(value)) return value;
  return [...value]
    .map((sign) => {
      const code = sign.codePointAt(0) ?? 0;
      const isSign = symbolFont.test(font) ? code < 0x100 || isPrivate.test(sign) : isPrivate.test(sign);
      return isSign && !/\s/.test(sign) ? signOf(symbolFont.test(font) ? font : 'Wingdings', code, context) : sign;
    })
    .join('');
}

/** The character of a sign; «□» when nobody knows it. */
function signOf(font: string, code: number, { report, place }: Context): string {
  const digits = (code & 0xff).toString(16).toUpperCase().padStart(2, '0');
  const found = (/^wingdings$/i.test(font) ? boxes[digits] : undefined) ?? hex(font, digits)?.string;
  // A font of letters has its own character under this number.
  if (found === undefined && !symbolFont.test(font) && code < 0xe000 && code > 0x20) return String.fromCodePoint(code);
  if (found === undefined) report.add('lost', `знак шрифта «${font}» не прочитан, на его месте «□»`, place());
  return found ?? '□';
}

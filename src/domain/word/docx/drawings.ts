import { named } from '../report.ts';
import type { Context } from './context.ts';
import { simplifyPicture } from './pictures.ts';
import { runOf } from './runs.ts';
import { childrenOf, isNode, textIn, type XmlNode, xml } from './xml-tree.ts';

/** The name that a text box has until its paragraphs are put after the one it belongs to. */
export const boxName = 'tutor:box';

/**
 * What a page can show of a drawing: pictures, and the paragraphs of text boxes in every form that Word has had.
 * The words of diagrams and charts are named.
 */
export function simplifyDrawing(node: XmlNode, context: Context): XmlNode[] {
  const found = partsOf(node, node, context);
  if (node.name === 'w:object') {
    const what = 'вложенный объект не перенесён (таблица Excel, звук, формула): вставьте его картинкой или файлом';
    context.report.add('lost', what, context.place());
  }
  return found;
}

function partsOf(node: XmlNode, drawing: XmlNode, context: Context): XmlNode[] {
  return node.children.filter(isNode).flatMap((child) => {
    switch (child.name) {
      case 'w:txbxContent':
        return boxOf(child.children.filter(isNode).flatMap(context.simplify), context);
      case 'a:txBody':
        return boxOf(
          childrenOf(child, 'a:p').map((line) => xml('w:p', {}, runOf(undefined, textIn(line)))),
          context,
        );
      case 'v:textpath':
        return boxOf([xml('w:p', {}, runOf(undefined, child.attributes['string'] ?? ''))], context);
      case 'pic:pic':
      case 'v:imagedata':
        return simplifyPicture(child, drawing, context);
      case 'c:chart':
        return nameWords(child, 'r:id', 'диаграмма не перенесена: сохраните её картинкой и вставьте', context);
      case 'dgm:relIds':
        return nameWords(child, 'r:dm', 'схема SmartArt не перенесена: сохраните её картинкой и вставьте', context);
      case 'mc:AlternateContent':
        return alternateOf(child, drawing, context);
      // A box inside a run: `w:pict` in a group of an old form.
      case 'w:drawing':
      case 'w:pict':
        return partsOf(child, child, context);
      default:
        return partsOf(child, drawing, context);
    }
  });
}

function alternateOf(node: XmlNode, drawing: XmlNode, context: Context): XmlNode[] {
  const branches = node.children.filter(isNode);
  const choices = branches.filter(({ name }) => name === 'mc:Choice');
  const found = choices.flatMap((choice) => partsOf(choice, drawing, context));
  return found.length > 0
    ? found
    : branches.filter((it) => !choices.includes(it)).flatMap((it) => partsOf(it, drawing, context));
}

function boxOf(blocks: XmlNode[], { report }: Context): XmlNode[] {
  const words = blocks.map(textIn).join(' ').trim();
  if (words !== '') {
    report.add('changed', 'надписи и фигуры: их слова стоят после абзаца, к которому были привязаны', named(words, 60));
  }
  return blocks.length > 0 ? [xml(boxName, {}, ...blocks)] : [];
}

/** The words of a part that a page can't show: the labels of a chart, the texts of a diagram. */
function nameWords(node: XmlNode, key: string, what: string, { files, relations, report, place }: Context): XmlNode[] {
  const part = files.readXml(relations.get(node.attributes[key] ?? '')?.target ?? '');
  const words = part ? [...new Set(wordsOf(part))].join(', ') : '';
  report.add('lost', what, words === '' ? place() : `в ней слова ${named(words)}`);
  return [];
}

function wordsOf(node: XmlNode): string[] {
  if (node.name === 'a:p') return [textIn(node)].filter(Boolean);
  if (node.name === 'c:v') return node.children.filter((it) => typeof it === 'string' && it.trim() !== '') as string[];
  return node.children.filter(isNode).flatMap(wordsOf);
}

/** Takes the text boxes out of paragraphs and puts what they hold after them. */
export function liftBoxes(node: XmlNode): void {
  node.children = node.children.flatMap((child) => {
    if (!isNode(child)) return [child];
    if (child.name !== 'w:p') {
      liftBoxes(child);
      return [child];
    }
    const boxes = takeBoxes(child);
    for (const box of boxes) liftBoxes(box);
    return [child, ...boxes.flatMap((box) => box.children)];
  });
}

function takeBoxes(node: XmlNode): XmlNode[] {
  const boxes: XmlNode[] = [];
  node.children = node.children.filter((child) => {
    if (!isNode(child)) return true;
    if (child.name === boxName) boxes.push(child);
    else boxes.push(...takeBoxes(child));
    return child.name !== boxName;
  });
  return boxes;
}

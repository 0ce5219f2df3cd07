import { named } from '../report.ts';
import type { Context } from './context.ts';
import { findAll, type XmlNode, xml } from './xml-tree.ts';

/** A picture in the one form that Mammoth needs; a picture that is not in the document is named. */
export function simplifyPicture(node: XmlNode, drawing: XmlNode, context: Context): XmlNode[] {
  const { files, relations, report, place } = context;
  const blip = node.name === 'pic:pic' ? findAll(node, 'a:blip')[0] : node;
  const id = blip?.attributes[node.name === 'pic:pic' ? 'r:embed' : 'r:id'] ?? '';
  const relation = relations.get(id);
  const path = relation && !relation.isExternal ? relation.target : undefined;
  if (path === undefined || !files.read(path)) {
    const link = relations.get(blip?.attributes['r:link'] ?? id)?.target ?? '';
    // The file alone: the folders of a computer often name people.
    const name = link.replace(/^.*[/\\]/s, '');
    const where = [name && `файл ${named(decoded(name))}`, place()].filter(Boolean).join(', ');
    report.add('lost', 'картинка лежала вне документа: вставьте её сами', where);
    return [];
  }
  const crop = findAll(node, 'a:srcRect')[0]?.attributes ?? {};
  const isCropped = ['l', 't', 'r', 'b'].some((side) => Number(crop[side] ?? 0) > 0) || isCutByVml(node);
  if (isCropped) {
    report.add('changed', 'обрезанная картинка перенесена целиком: проверьте, нет ли на ней лишнего', place());
  }
  return [pictureOf(id, describe(node, drawing), linkOf(drawing, context))];
}

const isCutByVml = ({ attributes }: XmlNode): boolean =>
  ['cropleft', 'croptop', 'cropright', 'cropbottom'].some((side) => !/^(?:0f?)?$/.test(attributes[side] ?? ''));

/** The description that somebody gave; of a group of pictures, that of the picture itself. */
function describe(node: XmlNode, drawing: XmlNode): string {
  const ofShape = findAll(drawing, 'v:shape', 'v:rect', 'v:oval').map(({ attributes }) => attributes['alt'] ?? '');
  if (node.name !== 'pic:pic') return ofShape[0] || (node.attributes['o:title'] ?? '');
  const own = findAll(node, 'pic:cNvPr')[0]?.attributes ?? {};
  const all = findAll(drawing, 'wp:docPr')[0]?.attributes ?? {};
  const isAlone = findAll(drawing, 'pic:pic').length === 1;
  const candidates = [isAlone ? all['descr'] : '', own['descr'], isAlone ? all['title'] : '', own['title']];
  return candidates.find((text) => text?.trim()) ?? '';
}

function linkOf(drawing: XmlNode, { relations }: Context): XmlNode | undefined {
  return findAll(drawing, 'a:hlinkClick').find(({ attributes }) => relations.has(attributes['r:id'] ?? ''));
}

function pictureOf(id: string, descr: string, link: XmlNode | undefined): XmlNode {
  const blip = xml('pic:blipFill', {}, xml('a:blip', { 'r:embed': id }));
  const properties = xml(
    'wp:docPr',
    { descr },
    ...(link ? [xml(link.name, { 'r:id': link.attributes['r:id'] ?? '' })] : []),
  );
  const graphic = xml('a:graphic', {}, xml('a:graphicData', {}, xml('pic:pic', {}, blip)));
  return xml('w:drawing', {}, xml('wp:inline', {}, properties, graphic));
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

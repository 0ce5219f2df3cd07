import { named, type Report } from '../report.ts';
import { type Context, leaveOutContents, newPlaces } from './context.ts';
import { liftBoxes } from './drawings.ts';
import { resolveFields } from './fields.ts';
import { type CountLists, readNumbering } from './numbering.ts';
import { type DocxPackage, openDocx } from './package.ts';
import { markParagraphs, tutorNumbering, tutorStyles } from './paragraphs.ts';
import { simplify, simplifyAll } from './simplify.ts';
import { type FindStyle, readStyles } from './styles.ts';
import { childrenOf, findAll, isNode, textIn, type XmlNode, xml } from './xml-tree.ts';

/** A .docx that says everything in the few elements that Mammoth knows. */
export interface PreparedDocx {
  readonly docx: Uint8Array;
  /** HTML of files put into the document, by the index in their marks. */
  readonly chunks: readonly string[];
}

/** Prepares a .docx that passed the check of uploads; what can't be carried over is told to the report. */
export function prepareDocx(docx: Uint8Array, report: Report): PreparedDocx {
  const files = openDocx(docx);
  const chunks: string[] = [];
  const part = (type: string) => files.parts(files.main, type)[0] ?? `word/${type}.xml`;
  const findStyle = readStyles(files.readXml(part('styles')));
  const countLists = readNumbering(files.readXml(part('numbering')), findStyle);
  const notes = new Set(['footnote', 'endnote'].flatMap((name) => notesIn(files.readXml(part(`${name}s`)), name)));
  const shared = { files, findStyle, report, chunks, notes, countLists };
  preparePart(files.main, shared, 'w:body');
  for (const type of ['footnotes', 'endnotes']) preparePart(part(type), shared);
  reportAside(files, part('comments'), report);
  if (files.read(part('styles'))) files.write(part('styles'), tutorStyles());
  if (files.read(part('numbering'))) files.write(part('numbering'), tutorNumbering());
  return { docx: files.zip(), chunks };
}

interface Shared extends Pick<Context, 'files' | 'findStyle' | 'report' | 'chunks' | 'notes'> {
  readonly countLists: CountLists;
  readonly findStyle: FindStyle;
}

function notesIn(root: XmlNode | undefined, name: string): string[] {
  return childrenOf(root, `w:${name}`).map(({ attributes }) => `w:${name} ${attributes['w:id']}`);
}

/** Prepares the text or the notes of a document. */
function preparePart(path: string, { countLists, ...shared }: Shared, within?: string): void {
  const { files } = shared;
  const root = files.readXml(path);
  if (!root) return;
  const context: Context = {
    ...shared,
    path,
    relations: files.relations(path),
    ...newPlaces(),
    simplify: (node) => simplify(node, context),
  };
  const stories = within === undefined ? root.children.filter(isNode) : childrenOf(root, within);
  for (const story of stories) {
    // Lines above the notes.
    if (story.attributes['w:type'] !== undefined && story.attributes['w:type'] !== 'normal') continue;
    story.children = simplifyAll(story, context);
    liftBoxes(story);
    resolveFields(story, context);
    withoutContentsHeading(story, context);
    markParagraphs(story, { context, countLists, hasHeadings: within !== undefined });
  }
  files.write(path, root);
}

/** «Содержание» typed before the contents that went with their field. */
function withoutContentsHeading(story: XmlNode, { report }: Context): void {
  if (!report.lines('lost').some((line) => line.startsWith('оглавление'))) return;
  const isHeading = (block: XmlNode | string) =>
    isNode(block) && block.name === 'w:p' && /^(?:содержание|оглавление)[.:]?$/i.test(textIn(block));
  const at = story.children.findIndex(isHeading);
  const [heading] = at < 0 ? [] : story.children.splice(at, 1);
  if (isNode(heading)) leaveOutContents(textIn(heading), { report });
}

/** What stands beside the text: headers, footers, comments. */
function reportAside(files: DocxPackage, comments: string, report: Report): void {
  const edges = ['header', 'footer'].flatMap((type) => files.parts(files.main, type));
  const words = [...new Set(edges.map((path) => textIn(files.readXml(path) ?? xml('', {}))))].filter(Boolean);
  for (const text of words) report.add('lost', 'колонтитул не перенесён', named(text, 200));
  const root = files.readXml(comments);
  for (const comment of root ? findAll(root, 'w:comment') : []) {
    report.add('lost', 'примечание на полях не перенесено', named(textIn(comment), 200));
  }
}

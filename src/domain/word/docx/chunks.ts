import { checkUpload } from '../../uploads/upload.ts';
import { named } from '../report.ts';
import type { Context } from './context.ts';
import { openDocx } from './package.ts';
import { textIn, type XmlNode, xml } from './xml-tree.ts';

/** The mark of a place in the text: a bookmark, which Mammoth writes as an empty link with this id. */
export const chunkMark = 'tutor-chunk:';

/**
 * A document put into this one as a file (ECMA-376, 11.3.1): HTML goes the way of the rest, of another kind the words
 * are named.
 */
export function readChunk(node: XmlNode, { files, relations, report, chunks, place }: Context): XmlNode[] {
  const path = relations.get(node.attributes['r:id'] ?? '')?.target ?? '';
  const bytes = files.read(path);
  const kind = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  if (bytes && /^x?html?$/.test(kind)) {
    chunks.push(decodeHtml(bytes));
    report.add('changed', 'вставленный файл HTML стал частью текста: проверьте его', place());
    return [markOf(`${chunkMark}${chunks.length - 1}`)];
  }
  if (bytes && kind === 'txt') {
    return decodeHtml(bytes)
      .split(/\r?\n/)
      .map((line) => xml('w:p', {}, xml('w:r', {}, xml('w:t', { 'xml:space': 'preserve' }, line))));
  }
  const words = bytes && kind === 'docx' ? wordsOf(bytes) : '';
  const what = 'вставленный файл не перенесён: откройте документ в Word, сохраните его заново и выберите ещё раз';
  report.add('lost', what, words === '' ? place() : `в нём слова ${named(words)}`);
  return [];
}

/** An empty paragraph with a mark. */
function markOf(name: string): XmlNode {
  return xml('w:p', {}, xml('w:bookmarkStart', { 'w:name': name }), xml('w:r', {}, xml('w:t', {}, '\u2060')));
}

/** The judge of uploads looks at the document in the document too: it may be a bomb. */
function wordsOf(bytes: Uint8Array): string {
  if (checkUpload('document.docx', bytes).length > 0) return '';
  try {
    const files = openDocx(bytes);
    const root = files.readXml(files.main);
    return root ? textIn(root) : '';
  } catch {
    return '';
  }
}

/** HTML in the encoding that it names; Word's own filter writes windows-1251 in Russia. */
function decodeHtml(bytes: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const label = /charset\s*=\s*["']?([\w-]+)/i.exec(start)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

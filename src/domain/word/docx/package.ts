import { unzipSync, zipSync } from 'fflate';
import { childrenOf, parseXml, writeXml, type XmlNode, xml } from './xml-tree.ts';

/** A relationship of a part: where `r:id` leads. */
export interface Relation {
  /** The last word of its type: `image`, `hyperlink`. */
  readonly type: string;
  /** The path of a part, or an address outside. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** A .docx whose parts can be read and replaced. */
export interface DocxPackage {
  /** The path of the text, `word/document.xml` as a rule. */
  readonly main: string;
  read(path: string): Uint8Array | undefined;
  readXml(path: string): XmlNode | undefined;
  write(path: string, root: XmlNode): void;
  relations(path: string): ReadonlyMap<string, Relation>;
  /** Adds a link to an address to the relationships of a part; returns its id. */
  addLink(path: string, address: string): string;
  /** Paths of parts that a part refers to by relationships of a type. */
  parts(path: string, type: string): string[];
  zip(): Uint8Array;
}

const relationType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

/** Opens a .docx that passed the check of uploads. */
export function openDocx(docx: Uint8Array): DocxPackage {
  const files: Record<string, Uint8Array> = unzipSync(docx);
  const paths = new Map(Object.keys(files).map((name) => [name.toLowerCase(), name]));
  const read = (path: string) => files[paths.get(path.toLowerCase()) ?? path];
  const readTree = (path: string) => {
    const bytes = read(path);
    return bytes && parseXml(bytes);
  };
  const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/') + 1);
  const relationsPath = (path: string) => `${folderOf(path)}_rels/${path.slice(folderOf(path).length)}.rels`;
  const relations = (path: string) => {
    const folder = folderOf(path);
    const all = childrenOf(readTree(relationsPath(path)), 'rel:Relationship');
    return new Map(all.map(({ attributes }) => [attributes['Id'] ?? '', relationOf(attributes, folder)]));
  };
  const parts = (path: string, type: string) =>
    [...relations(path).values()].filter((it) => it.type === type && !it.isExternal).map(({ target }) => target);
  const write = (path: string, root: XmlNode) => {
    files[paths.get(path.toLowerCase()) ?? path] = writeXml(root);
    if (!paths.has(path.toLowerCase())) paths.set(path.toLowerCase(), path);
  };
  return {
    main: parts('', 'officeDocument')[0] ?? 'word/document.xml',
    read,
    readXml: readTree,
    write,
    relations,
    parts,
    addLink: (path, address) => {
      const root = readTree(relationsPath(path)) ?? xml('rel:Relationships', {});
      const id = `tutorLink${root.children.length}`;
      const attributes = { Id: id, Type: `${relationType}hyperlink`, Target: address, TargetMode: 'External' };
      root.children.push(xml('rel:Relationship', attributes));
      write(relationsPath(path), root);
      return id;
    },
    zip: () => zipSync(files, { level: 0, mtime: '1980-01-01T00:00:00' }),
  };
}

function relationOf(attributes: Readonly<Record<string, string>>, folder: string): Relation {
  const { Type: type = '', Target: target = '', TargetMode: mode = '' } = attributes;
  const isExternal = mode.toLowerCase() === 'external';
  return { type: type.replace(/^.*\//s, ''), target: isExternal ? target : pathFrom(folder, target), isExternal };
}

/** `word/` and `../customXml/a.xml` → `customXml/a.xml`. */
function pathFrom(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

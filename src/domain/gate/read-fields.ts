import { type Document, isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { FindingCode, SourcePosition } from './finding.ts';

export interface RawFields {
  readonly data: unknown;
  /** The place of a value by its path, or of the nearest parent. */
  placeOf(path: readonly PropertyKey[]): SourcePosition | undefined;
}

interface FieldsFault extends SourcePosition {
  readonly code: FindingCode;
  readonly message: string;
  readonly cure: string;
}

const reasons: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'одно и то же поле стоит дважды',
  BAD_INDENT: 'строка сдвинута',
  TAB_AS_INDENT: 'отступ сделан табуляцией, нужны пробелы',
  MISSING_CHAR: 'не закрыты кавычки или скобка',
  BLOCK_AS_IMPLICIT_KEY: 'лишнее двоеточие в значении без кавычек',
  MULTIPLE_DOCS: 'внутри шапки стоит ещё одна строка ---',
};

/**
 * Reads YAML with plain fields only: tags and anchors, which could run code or grow without limit, are refused. Never
 * throws.
 */
export function readFields(yaml: string): RawFields | FieldsFault {
  const { document, counter } = parse(yaml);
  const [error] = document?.errors ?? [];
  if (!document || error) {
    const { line, col: column } = error?.linePos?.[0] ?? { line: 1, col: 1 };
    const reason = (error && reasons[error.code]) ?? error?.code ?? 'слишком много вложенных скобок';
    const cure = `Проверьте отступы, кавычки и двоеточия: ${reason}`;
    return { code: 'yaml', message: 'поля записаны с ошибкой', cure, line, column };
  }
  const odd = firstUnsafeNode(document);
  if (odd !== undefined) {
    const { line, col: column } = counter.linePos(odd);
    const cure = 'Пишите «поле: значение» без якорей (&, *) и тегов (!)';
    return { code: 'yaml-not-plain', message: 'шапка — не простой список полей', cure, line, column };
  }
  const data: unknown = document.toJS({ maxAliasCount: 0 });
  // The tree is larger than the text, and few entries are asked for a place: it is made again for them.
  const tree = new WeakRef({ document, counter });
  const treeNow = () => tree.deref() ?? parse(yaml);
  return { data, placeOf: (path) => placeOf(treeNow(), path) };
}

interface Tree {
  /** Undefined when the text has too many brackets. */
  readonly document: Document | undefined;
  readonly counter: LineCounter;
}

function parse(yaml: string): Tree {
  const counter = new LineCounter();
  return { document: parseYaml(yaml, counter), counter };
}

function parseYaml(yaml: string, lineCounter: LineCounter): Document | undefined {
  try {
    return parseDocument(yaml, { schema: 'core', uniqueKeys: true, strict: true, lineCounter, logLevel: 'error' });
  } catch (error) {
    // Thousands of nested brackets overflow the stack.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The offset of the first part that is not a plain field. */
function firstUnsafeNode(document: Document): number | undefined {
  let odd: number | undefined = isMap(document.contents) ? undefined : 0;
  visit(document, {
    Alias: (_, node) => {
      odd ??= node.range?.[0] ?? 0;
    },
    Node: (_, node) => {
      if (node.tag || node.anchor) odd ??= node.range?.[0] ?? 0;
    },
  });
  return odd;
}

function placeOf({ document, counter }: Tree, path: readonly PropertyKey[]): SourcePosition | undefined {
  for (let n = path.length; n > 0; n -= 1) {
    const node = document?.getIn(path.slice(0, n), true) as { range?: [number, number, number] } | undefined;
    if (!node?.range) continue;
    const { line, col } = counter.linePos(node.range[0]);
    const isBlock = isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED');
    return isBlock ? { line: line + 1, column: 1 } : { line, column: col };
  }
  return undefined;
}

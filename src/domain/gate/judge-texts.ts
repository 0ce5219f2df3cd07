import { leavesOf } from '../model/walk.ts';
import { excessOfHtml } from '../prose/limits.ts';
import { type ProseReader, type ReadProse, tryRendering } from '../prose/prose.ts';
import type { Excess, ProseCode } from '../prose/types.ts';
import { lifeFields } from '../schemas/common.ts';
import { collections } from '../schemas/index.ts';
import { findPersonalData, type PersonalKind, partOf, personalKindLabels } from '../text/personal-data.ts';
import { placesIn } from '../text/places.ts';
import type { Finding } from './finding.ts';
import type { RawEntry } from './read-entry.ts';
import { positionOf } from './source-position.ts';
import { invisibleCharacter } from './source-text.ts';

/** Problems that the page leaves out: the entry can be published without them. */
const removable: ReadonlySet<ProseCode> = new Set([
  'html-active',
  'html-unknown',
  'link-address',
  'picture-remote',
  'picture-undescribed',
  'footnote-lost',
  'table-row',
  'heading-empty',
]);
/** Harmless problems: text shown as typed, or a note that no one sees. */
const harmless: ReadonlySet<ProseCode> = new Set([
  'html-unknown',
  'footnote-lost',
  'picture-undescribed',
  'table-row',
  'heading-empty',
]);
/** Personal data beyond doubt: the entry is not published until an editor has checked it. */
const certainlyPersonal: ReadonlySet<PersonalKind> = new Set(['phone', 'e-mail', 'snils', 'passport']);

interface TextFinding {
  readonly finding: Finding;
  /** Whether the entry cannot be published because of it. */
  readonly blocksPublication: boolean;
}

/** Checks every text of an entry: prose, invisible characters, possible personal data. */
export function judgeTexts(raw: RawEntry, data: unknown, read: ProseReader): TextFinding[] {
  const known = (data as { notPersonal?: readonly string[] }).notPersonal ?? [];
  const trial = new Trial();
  const findings = [
    ...proseFindings(raw, raw.body, ['body'], read, trial),
    ...personalDataFindings(raw, raw.body, ['body'], known),
  ];
  for (const { field, value, path } of leavesOf(collections[raw.collection].fields, data)) {
    if (typeof value !== 'string' || path[0] === 'notPersonal') continue;
    const hidden = invisibleCharacter(value);
    if (hidden) {
      const { code, message, cure } = hidden;
      findings.push({
        finding: { ...positionOf(raw, path), code, message, cure, severity: 'error' },
        blocksPublication: true,
      });
    }
    if (field.kind === 'prose') findings.push(...proseFindings(raw, value, path, read, trial));
    findings.push(...personalDataFindings(raw, value, path, known));
  }
  return findings;
}

type Path = readonly (string | number)[];

/** Renders prose to see that it can be rendered, and how large all the prose of an entry becomes. */
class Trial {
  #length = 0;

  /** The limit that the entry passes with this prose. */
  render(tree: ReadProse['tree']): Excess | undefined {
    this.#length += tryRendering(tree);
    return excessOfHtml(this.#length);
  }
}

/** Without the file or the address, which may be of what is not public. */
const publicMessages: Partial<Record<ProseCode, string>> = {
  'picture-undescribed': 'у картинки нет описания',
  'link-address': 'ссылка никуда не приведёт и показана словами',
};

function proseFindings(raw: RawEntry, source: string, path: Path, read: ProseReader, trial: Trial): TextFinding[] {
  const { tree, findings } = read(source);
  const excess = trial.render(tree);
  if (findings.length === 0 && !excess) return [];
  const first = positionOf(raw, path);
  const tooLarge = excess ? [{ ...excess, line: 1, column: 1 }] : [];
  return [...findings, ...tooLarge].map(({ code, line, column, message, cure }) => {
    const place = first.line === undefined ? {} : { line: first.line + line - 1, column };
    const severity = harmless.has(code) ? 'warning' : 'error';
    const publicMessage = publicMessages[code];
    const open = publicMessage === undefined ? {} : { publicMessage };
    return {
      finding: { ...first, ...place, code, message, ...open, cure, severity },
      blocksPublication: !removable.has(code),
    };
  });
}

/** An editor mends these first; more of them in one text help nobody. */
const maxPersonal = 20;

function personalDataFindings(raw: RawEntry, text: string, path: Path, known: readonly string[]): TextFinding[] {
  const found = findPersonalData(text, known);
  if (found.length === 0) return [];
  const first = positionOf(raw, path);
  const placeAt = placesIn(text);
  const certain = found.filter(({ kind }) => certainlyPersonal.has(kind));
  const guessed = found.filter(({ kind }) => !certainlyPersonal.has(kind));
  const named = [...certain.slice(0, maxPersonal), ...guessed.slice(0, maxPersonal)].sort((a, b) => a.index - b.index);
  return named.map((match) => {
    const { line, column } = placeAt(match.index);
    const place = path[0] === 'body' ? { line: raw.bodyLine + line - 1, column } : {};
    const field = lifeFields.notPersonal.label;
    const publicMessage = `похоже на личные данные: ${personalKindLabels[match.kind]}`;
    const part = partOf(match, known);
    const message =
      part === undefined ? publicMessage : `${publicMessage}; отрывок «${part}» в поле «${field}» называет не всё`;
    const cure = `Уберите их или впишите этот отрывок ${part === undefined ? '' : 'целиком '}в поле «${field}»`;
    const words = { code: 'personal-data', message, publicMessage, cure, severity: 'error' } as const;
    const finding = { ...first, ...place, ...words };
    return { finding, blocksPublication: certainlyPersonal.has(match.kind) };
  });
}

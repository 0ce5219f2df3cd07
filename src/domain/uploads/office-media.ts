import type { Budget } from './budget.ts';
import { latin1 } from './bytes.ts';
import { readExif } from './exif.ts';
import { checkHidden, type HidingKind, withoutHidden } from './hidden.ts';
import { hasLocation, hasPerson } from './metadata.ts';
import { broken, type Problem } from './problem.ts';
import { fixableCodes, problems } from './problems.ts';
import { sniff } from './sniff.ts';
import type { ZipEntry } from './zip.ts';

const headLength = 64;
/** What is looked at of a picture that can't be read, or of a kind that the site does not take. */
const peekLength = 200_000;
const metadataMarks = /Exif\0\0|xmpmeta|Photoshop 3\.0/;

const hiding: ReadonlySet<string> = new Set<HidingKind>(['jpeg', 'png', 'webp', 'mp3', 'mp4', 'webm']);
const isHiding = (kind: string): kind is HidingKind => hiding.has(kind);

/** What pictures, films and sounds inside an Office file say of places and people. */
export function checkMedia(entries: readonly ZipEntry[], budget: Budget): Problem[] {
  const found = new Map<string, Problem>();
  for (const entry of entries) {
    const head = entry.open(headLength)?.subarray(0, headLength);
    const kind = head && kindOf(head);
    if (kind === undefined) continue;
    budget.media -= entry.size;
    if (budget.media < 0) return [problems.bomb];
    const bytes = entry.open(entry.size) ?? new Uint8Array();
    for (const problem of kind === 'other' ? peek(entry.name, bytes) : checkPart(entry.name, kind, bytes, budget))
      found.set(problem.message, problem);
  }
  return [...found.values()];
}

/** A part of an Office file without what a picture, film or sound says of itself; the same array for others. */
export function withoutHiddenMedia(part: Uint8Array): Uint8Array {
  const kind = kindOf(part.subarray(0, headLength));
  if (kind === undefined || kind === 'other') return part;
  return checkHidden(kind, part).some(({ code }) => fixableCodes.has(code)) ? withoutHidden(kind, part) : part;
}

/** The kind of a part by its first bytes; `other` is a picture that the site does not take. */
function kindOf(head: Uint8Array): HidingKind | 'other' | undefined {
  const start = latin1(head);
  // Films and sounds of Apple are built as MP4 is.
  if (/^[\s\S]{4}ftyp(?:qt|M4A)/.test(start)) return 'mp4';
  if (/^(?:II\*\0|MM\0\*|GIF8|[\s\S]{4}ftyp(?:avi[fs]|hei|hev|mif1|msf1))/.test(start)) return 'other';
  const found = sniff(head);
  return found && 'kind' in found && isHiding(found.kind) ? found.kind : undefined;
}

function checkPart(name: string, kind: HidingKind, bytes: Uint8Array, budget: Budget): Problem[] {
  const found = checkHidden(kind, bytes, budget);
  const isPicture = kind === 'jpeg' || kind === 'png' || kind === 'webp';
  if (!isPicture || !found.some(({ code }) => code === 'upload-broken')) return found;
  // Programs show what is left of a broken picture; it is no danger while it says nothing of itself.
  return metadataMarks.test(latin1(bytes, 0, Math.min(bytes.length, peekLength))) ? [broken(`картинка ${name}`)] : [];
}

function peek(name: string, bytes: Uint8Array): Problem[] {
  const text = latin1(bytes, 0, Math.min(bytes.length, peekLength));
  const isTiff = /^(?:II|MM)/.test(text);
  const exif = isTiff ? readExif(bytes.subarray(0, peekLength)) : undefined;
  const isPrivate = exif?.hasLocation || exif?.hasPerson || hasLocation(text) || hasPerson(text);
  return isPrivate || (!isTiff && metadataMarks.test(text)) ? [uncleaned(name)] : [];
}

function uncleaned(name: string): Problem {
  return {
    code: 'upload-unchecked',
    message: `в картинке внутри файла записано место съёмки или имя: ${name.slice(-40)}`,
    cure: 'Сохраните эту картинку как .jpg и вставьте её в документ ещё раз',
  };
}

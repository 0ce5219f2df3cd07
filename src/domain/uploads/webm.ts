import { dataView, latin1 } from './bytes.ts';
import { type Element, type Openings, walk } from './ebml.ts';
import { isPersonal } from './metadata.ts';

/** The elements of a film that name people or places, and whether files are attached to it. */
export interface PrivateElements {
  readonly places: readonly Element[];
  readonly people: readonly Element[];
  /** Sums over the elements around them; they would be wrong after a change. */
  readonly checksums: readonly Element[];
  readonly hasAttachments: boolean;
}

// Numbers of elements (RFC 9559, 5.1).
const tags = 0x1254c367;
const attachments = 0x1941a469;
const checksum = 0xbf;
/** Segment, Info, Tracks, TrackEntry, and Cluster, whose blocks say nothing. */
const containers: Openings = new Map([
  ...[0x18538067, 0x1549a966, 0x1654ae6b, 0xae].map((id) => [id, 'inside'] as const),
  [0x1f43b675, 'beside'],
]);
/** Names of other files of the author: SegmentFilename, PrevFilename, NextFilename. */
const fileNames: ReadonlySet<number> = new Set([0x7384, 0x3c83ab, 0x3e83bb]);
/** Title, Name of a track. */
const titles: ReadonlySet<number> = new Set([0x7ba9, 0x536e]);
/** MuxingApp, WritingApp. */
const programs: ReadonlySet<number> = new Set([0x4d80, 0x5741]);
/** Tag, Targets, SimpleTag. */
const inTags: Openings = new Map([0x7373, 0x63c0, 0x67c8].map((id) => [id, 'inside']));
const tagName = 0x45a3;
/** Names of tags that programs write of themselves, and titles. */
const harmless =
  /^(?:title|encoder\w*|duration|language|bps|number_of_\w+|_statistics_\w+|handler_name|vendor_id|major_brand|minor_version|compatible_brands|alpha_mode|date_encoded|creation_time)(?:-\w+)?$/i;
/** All tags together are longer only when they hold pictures or other files. */
const maxTags = 300_000;
const utf8 = new TextDecoder();

/** Finds the private elements of a WebM; undefined when the file is damaged. */
export function findPrivateElements(bytes: Uint8Array): PrivateElements | undefined {
  const places: Element[] = [];
  const people: Element[] = [];
  const checksums: Element[] = [];
  let hasAttachments = false;
  let tagLength = 0;
  const isWhole = walk(bytes, containers, (element) => {
    const { id, dataStart, end } = element;
    const text = () => textOf(bytes, element);
    if (id === checksum) checksums.push(element);
    if (id === attachments) hasAttachments = true;
    if (fileNames.has(id) && text() !== '') people.push(element);
    if (titles.has(id) && isPersonal(text())) people.push(element);
    // Programs are named in Latin letters.
    if (programs.has(id) && (/[^\x20-\x7e]/.test(text()) || isPersonal(text()))) people.push(element);
    if (id !== tags) return;
    tagLength += end - dataStart;
    if (tagLength > maxTags) people.push(element);
    else if (/LOCATION|GPS/i.test(latin1(bytes, dataStart, end))) places.push(element);
    else if (hasForeignTags(bytes.subarray(dataStart, end))) people.push(element);
  });
  return isWhole ? { places, people, checksums, hasAttachments } : undefined;
}

/** A copy with these elements empty. Their size does not change, so all offsets stay valid. */
export function voidElements(bytes: Uint8Array, elements: readonly Element[]): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const view = dataView(copy);
  for (const { start, end } of elements) {
    copy.fill(0, start, end);
    copy[start] = 0xec; // «Void»: players skip it.
    const length = end - start;
    // A length of eight bytes where there is room, else of one.
    if (length >= 9) view.setBigUint64(start + 1, (1n << 56n) | BigInt(length - 9));
    else copy[start + 1] = 0x80 | (length - 2);
  }
  return copy;
}

/** Whether tags say more than programs write of themselves. What can't be read does. */
function hasForeignTags(data: Uint8Array): boolean {
  let isForeign = false;
  const isWhole = walk(data, inTags, (element) => {
    const { id } = element;
    if (id === tagName) isForeign ||= !harmless.test(textOf(data, element));
    else if (!inTags.has(id)) isForeign ||= isPersonal(textOf(data, element));
  });
  return isForeign || !isWhole;
}

function textOf(bytes: Uint8Array, { dataStart, end }: Element): string {
  return utf8.decode(bytes.subarray(dataStart, end)).replaceAll('\0', '');
}

import { dataView, latin1 } from './bytes.ts';
import { isPersonal } from './metadata.ts';

const wordSet = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Frames of ID3 that hold a title, a number, a time or the name of a program (ID3v2.4 and 2.2, 4.2). */
const titles = wordSet(`
  TIT1 TIT2 TIT3 TALB TSST TSOT TSOA TRCK TPOS TYER TDAT TIME TDRC TDRL TDEN TDTG TORY TRDA TLEN TSIZ TSSE TCON TLAN TBPM TKEY TMED TFLT TDLY
  TT1 TT2 TT3 TAL TRK TPA TYE TDA TIM TOR TRD TLE TSI TSS TCO TLA TBP TKE TMT TFT TDY`);
/** Items of an APE tag, and descriptions of free texts of ID3, that programs write of themselves. */
const ofPrograms =
  /^(?:title|album|track|disc|year|genre|language|major_brand|minor_version|compatible_brands|encod\w*|tool|replaygain_\w+|mp3gain_\w+|itun(?:norm|smpb|pgap))$/i;

/** Whether a whole ID3v2 tag says more than titles and numbers. What can't be read is private. */
export function isPrivateId3(tag: Uint8Array): boolean {
  const version = tag[3] ?? 0;
  // Unsynchronised, with a longer head, or in trial: programs write these seldom.
  if (((tag[5] ?? 0) & 0xe0) !== 0) return tag.subarray(10).some((byte) => byte !== 0);
  const idLength = version === 2 ? 3 : 4;
  const headLength = version === 2 ? 6 : 10;
  const view = dataView(tag);
  let place = 10;
  while (place + headLength <= tag.length && tag[place] !== 0) {
    const id = latin1(tag, place, place + idLength);
    const size =
      version === 2
        ? view.getUint32(place + 2) & 0xff_ffff
        : version === 3
          ? view.getUint32(place + 4)
          : [4, 5, 6, 7].reduce((sum, at) => sum * 128 + (view.getUint8(place + at) & 0x7f), 0);
    const end = place + headLength + size;
    if (end > tag.length || isPrivateFrame(id, tag.subarray(place + headLength, end))) return true;
    place = end;
  }
  // Only zeros fill it up.
  return tag.subarray(place).some((byte, at, rest) => byte !== 0 && !isFoot(rest, at));
}

const isFoot = (rest: Uint8Array, at: number): boolean =>
  at >= rest.length - 10 && latin1(rest.subarray(-10, -7)) === '3DI';

function isPrivateFrame(id: string, data: Uint8Array): boolean {
  if (data.length === 0) return false;
  const text = textOf(data);
  if (/^T(?:XXX|XX)$/.test(id)) {
    const [description = '', ...value] = text.split('\0');
    return value.join('').trim() !== '' && (!ofPrograms.test(description) || isPersonal(value.join(' ')));
  }
  if (!id.startsWith('T')) return true;
  return text.replaceAll('\0', '').trim() !== '' && (!titles.has(id) || isPersonal(text));
}

/** The text of a frame by the number of its encoding; in Russia old programs write Windows-1251 under the first. */
function textOf(data: Uint8Array): string {
  const encoding = ['windows-1251', 'utf-16', 'utf-16be', 'utf-8'][data[0] ?? 0] ?? 'windows-1251';
  return new TextDecoder(encoding).decode(data.subarray(1));
}

/** Whether the last 128 bytes of an old MP3 name an artist or hold a remark; the title and the album come between. */
export function isPrivateId3v1(tag: Uint8Array): boolean {
  const field = (from: number, length: number) =>
    new TextDecoder('windows-1251')
      .decode(tag.subarray(from, from + length))
      .replaceAll('\0', '')
      .trim();
  // The last two bytes of a remark may be the number of a track.
  return field(33, 30) !== '' || field(97, 28) !== '' || isPersonal(`${field(3, 30)}\n${field(63, 30)}`);
}

/** Whether an APE tag with its head has an item that programs don't write of themselves; a foot alone may follow any. */
export function isPrivateApe(tag: Uint8Array): boolean {
  const view = dataView(tag);
  if (tag.length <= 32) return ((tag[23] ?? 0) & 0x20) === 0;
  let place = 32;
  for (let left = view.getUint32(16, true); left > 0; left -= 1) {
    const keyEnd = tag.indexOf(0, place + 8);
    if (place + 8 > tag.length || keyEnd < 0) return true;
    const end = keyEnd + 1 + view.getUint32(place, true);
    const value = new TextDecoder().decode(tag.subarray(keyEnd + 1, end));
    if (end > tag.length || !ofPrograms.test(latin1(tag, place + 8, keyEnd)) || isPersonal(value)) return true;
    place = end;
  }
  return latin1(tag, place, place + 8) !== 'APETAGEX' && place < tag.length;
}

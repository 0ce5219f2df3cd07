import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { joined, mp4Box, raw } from '../../lib/upload-files.ts';
import { ape, ebml, id3, id3Frame, id3v1, mp3Sound, webm, webmTag } from '../../lib/upload-films.ts';
import { gpsOfGps, pngChunk, pngOf } from '../../lib/upload-pictures.ts';
import { mark, repeated } from './judged.ts';

/** Pieces one after another, some of them thousands of times. */
const rowOf = (piece: fc.Arbitrary<Uint8Array>, maxLength = 6): fc.Arbitrary<Uint8Array> =>
  fc
    .array(repeated(piece), { maxLength })
    .map((pieces) =>
      joined(
        ...pieces.map(
          ({ piece: one, times }) => new Uint8Array(Buffer.alloc(Math.min(one.length * times, 4_000_000), one)),
        ),
      ),
    );
/** A size that may lie. */
const lie = fc.option(fc.constantFrom(0, 1, 7, 8, 0x7f, 0xffff, 0x7fff_ffff, 0xffff_ffff), {
  freq: 12,
  nil: undefined,
});
const withSize = (bytes: Uint8Array, size: number | undefined, at = 0): Uint8Array => {
  if (size === undefined || bytes.length < at + 4) return bytes;
  const changed = Uint8Array.from(bytes);
  new DataView(changed.buffer).setUint32(at, size);
  return changed;
};
const privateText = fc.constantFrom(mark, `${mark} A.V.`, `a ${mark} @b.ru`);
const xmp = privateText.map((name) => `<x:xmpmeta><dc:creator><rdf:li>${name}</rdf:li></dc:creator></x:xmpmeta>`);

/** Boxes in boxes, with names of the kinds that programs write and sizes that lie. */
const box: fc.Arbitrary<Uint8Array> = fc.letrec<{ box: Uint8Array }>((tie) => ({
  box: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    fc
      .tuple(fc.constantFrom('\xa9ART', '\xa9aut', '\xa9xyz', 'loci', 'auth', 'cprt'), privateText)
      .map(([type, name]) => mp4Box(type, name)),
    fc.tuple(fc.constantFrom('meta', 'uuid', 'XMP_'), xmp).map(([type, text]) => mp4Box(type, raw('\0\0\0\0'), text)),
    fc
      .constantFrom('free', 'mdat', 'skip', 'hdlr', 'mvhd', '\0\0\0\0', '\xff\xff\xff\xff')
      .map((type) => mp4Box(type, 'plain')),
    fc
      .tuple(
        fc.constantFrom('moov', 'trak', 'mdia', 'udta', 'moof', 'meta'),
        fc.array(tie('box'), { maxLength: 4 }),
        lie,
      )
      .map(([type, inside, size]) => withSize(mp4Box(type, ...inside), size)),
  ),
})).box;

export const films4: fc.Arbitrary<Uint8Array> = rowOf(box).map((boxes) =>
  joined(mp4Box('ftyp', 'isom', raw('\0\0\0\0')), boxes),
);

/** Tags of every kind, before, between and behind the sound. */
const tag = fc.oneof(
  fc
    .tuple(fc.constantFrom('TPE1', 'TCOM', 'COMM', 'TXXX', 'APIC', 'PRIV', 'GEOB', 'WXXX', 'ZZZZ'), privateText)
    .map(([id, text]) => id3(id3Frame(id, joined('\0', text, raw('\0'), text)))),
  fc.constantFrom('TIT2', 'TSSE', 'TRCK').map((id) => id3(id3Frame(id, 'Song'))),
  fc
    .tuple(fc.constant(id3(id3Frame('TPE1', mark))), lie, fc.constantFrom(3, 5, 6, 10, 14))
    .map(([bytes, size, at]) => withSize(bytes, size, at)),
  privateText.map((artist) => id3v1({ artist })),
  fc.tuple(fc.constantFrom('Artist', 'Title', 'Comment'), privateText).map(([key, text]) => ape(key, `${text} A.V.`)),
  fc
    .tuple(fc.constant(ape('Artist', mark)), lie, fc.constantFrom(8, 12, 16, 20, 32))
    .map(([bytes, size, at]) => withSize(bytes, size, at)),
  fc.constantFrom(raw(`LYRICSBEGIN${mark}LYRICS200`), raw('ID3'), raw('TA'), raw('APETAGEX'), raw('\xff'), raw('\0')),
);
export const sounds: fc.Arbitrary<Uint8Array> = fc
  .tuple(rowOf(tag, 3), fc.integer({ min: 1, max: 40 }), rowOf(tag, 2), rowOf(tag, 3))
  .map(([before, frames, between, after]) => joined(before, mp3Sound(frames), between, mp3Sound(frames), after));

/** Elements with sizes of any length, known and unknown, true and false. */
const element = fc.oneof(
  fc
    .tuple(fc.constantFrom('ARTIST', 'LOCATION', 'COMMENT', 'AUTHOR'), privateText)
    .map(([name, text]) => webmTag(name, text)),
  fc.constantFrom(webmTag('ENCODER', 'Lavf'), ebml(0xec, raw('\0\0')), ebml(0xbf, raw('abcd')), ebml(0x1c53bb6b, '')),
  fc
    .tuple(
      fc.constantFrom(0x1549a966, 0x1654ae6b, 0xae),
      fc.constantFrom(0x7ba9, 0x536e, 0x7384, 0x5741),
      fc.integer({ min: 2, max: 8 }),
    )
    .map(([around, id, length]) => ebml(around, ebml(id, `${mark} A.V.`, length), length)),
  fc
    .tuple(fc.constantFrom(...'\x1a\x1f\x12\x18\xae\xec\x80\0'), lie)
    .map(([first, size]) => withSize(joined(raw(first), raw('\x43\xb6\x75\x08\0\0\0\0\0')), size, 4)),
  fc.constant(raw('\x1f\x43\xb6\x75\x01\xff\xff\xff\xff\xff\xff\xff')),
);
export const filmsW: fc.Arbitrary<Uint8Array> = fc
  .tuple(rowOf(element, 4), fc.boolean())
  .map(([parts, isLive]) => webm([], [parts], isLive));

/** Chunks of a PNG: texts in every form, EXIF, sizes that lie. */
const chunk = fc.oneof(
  xmp.map((text) => pngChunk('iTXt', joined('XML:com.adobe.xmp', raw('\0\0\0\0\0'), text))),
  xmp.map((text) => pngChunk('iTXt', joined('XML:com.adobe.xmp', raw('\0\x01\0\0\0'), deflateSync(text)))),
  privateText.map((text) => pngChunk('zTXt', joined('Author', raw('\0\0'), deflateSync(text)))),
  privateText.map((text) => pngChunk('tEXt', joined(raw('Author\0'), text))),
  fc.constantFrom(1, 80, 5000).map((count) => pngChunk('eXIf', gpsOfGps(count))),
  fc.constant(pngChunk('zTXt', joined('a', raw('\0\0'), deflateSync(Buffer.alloc(3_000_000))))),
  fc.tuple(fc.constantFrom('gAMA', 'abcd', 'IDAT', 'IHDR'), lie).map(([type, size]) => pngChunk(type, 'plain', size)),
);
export const pictures: fc.Arbitrary<Uint8Array> = rowOf(chunk, 4).map((chunks) => pngOf(chunks));

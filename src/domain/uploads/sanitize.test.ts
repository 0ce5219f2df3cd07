import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { joined, mp4, mp4Place, photo, raw, xmpPlace } from '../../../tests/lib/upload-files.ts';
import { sanitizeUpload } from './sanitize.ts';
import { checkUpload } from './upload.ts';

const formats = ['jpeg', 'png', 'webp'] as const;
const pixels = (file: Uint8Array) => sharp(file).autoOrient().raw().toBuffer({ resolveWithObject: true });
const codes = (name: string, file: Uint8Array) => checkUpload(name, file).map(({ code }) => code);

describe('a picture with a place', () => {
  const cases = formats.flatMap((format) =>
    [1, 3, 6, 8].map((orientation) => ({ format, orientation, located: true, xmp: xmpPlace })),
  );

  it.each(cases)('$format turned by $orientation loses the place and nothing that shows', async (row) => {
    const before = await photo(row.format, row);
    expect(codes(`a.${row.format}`, before)).toEqual(['upload-location']);
    const after = sanitizeUpload(before);
    expect(codes(`a.${row.format}`, after)).toEqual([]);
    const [was, is] = await Promise.all([pixels(before), pixels(after)]);
    expect(is.info).toEqual(was.info);
    expect(is.data.equals(was.data)).toBe(true);
    const { exif, xmp, orientation = 1 } = await sharp(after).metadata();
    expect({ orientation, xmp, gps: exif?.includes('\x25\x88', 0, 'latin1') ?? false }).toEqual({
      orientation: row.orientation,
      xmp: undefined,
      gps: false,
    });
  });

  it('keeps its colour profile', async () => {
    const bytes = await photo('jpeg', { located: true });
    const wide = await sharp(bytes).keepExif().withIccProfile('p3').jpeg().toBuffer();
    expect(codes('a.jpg', wide)).toEqual(['upload-location']);
    expect((await sharp(sanitizeUpload(wide)).metadata()).icc).toEqual((await sharp(wide).metadata()).icc);
  });
});

describe('cleaning', () => {
  it.each(formats)('gives back a %s without a place byte for byte', async (format) => {
    const file = await photo(format, { orientation: 6 });
    expect(sanitizeUpload(file)).toBe(file);
  });

  it('cuts off what lies behind a picture', async () => {
    const file = await photo('jpeg');
    expect(sanitizeUpload(joined(file, mp4()))).toHaveLength(file.length);
  });

  it('leaves a film its length and its frames', () => {
    const before = mp4(mp4Place);
    const after = sanitizeUpload(before);
    expect(codes('a.mp4', after)).toEqual([]);
    expect(after).toHaveLength(before.length);
    expect(Buffer.from(after).indexOf('frames')).toBe(Buffer.from(before).indexOf('frames'));
    expect(Buffer.from(after).indexOf('+55.75')).toBe(-1);
  });

  it.each([
    ['text', raw('a')],
    ['nothing', new Uint8Array()],
    ['a cut picture', raw('\xff\xd8\xff\xe1\0\x10Exif')],
  ])('leaves %s alone', (_, file) => expect(sanitizeUpload(file)).toBe(file));
});

import { strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { joined, mp4, mp4Box, photo, raw } from '../../../tests/lib/upload-files.ts';
import { ape, ebml, id3, id3Frame, id3v1, mp3Sound, webm, webmTag } from '../../../tests/lib/upload-films.ts';
import { sanitizeUpload } from './sanitize.ts';
import { checkUpload } from './upload.ts';

const codes = (name: string, file: Uint8Array) => checkUpload(name, file).map(({ code }) => code);
const located = await photo('jpeg', { located: true });

describe('what a sound or film says of people and places', () => {
  it.each([
    ['a.mp3', ['upload-person'], joined(id3(id3Frame('TIT2', 'Song'), id3Frame('TPE1', 'Ivanova')), mp3Sound())],
    ['a.mp3', ['upload-person'], joined(id3(id3Frame('TIT2', 'Song of Ivanova A.V.')), mp3Sound())],
    ['a.mp3', ['upload-person'], joined(id3(id3Frame('APIC', joined('\0image/jpeg\0\x03\0', located))), mp3Sound())],
    ['a.mp3', ['upload-person'], joined(mp3Sound(), id3v1({ artist: 'Ivanova' }))],
    ['a.mp3', ['upload-person'], joined(mp3Sound(), id3v1({ title: 'Song', remark: 'sung by Ivanova' }))],
    ['a.mp3', ['upload-person'], joined(mp3Sound(), ape('Artist', 'Ivanova'), id3v1({ title: 'Song' }))],
    ['a.mp3', ['upload-person'], joined(mp3Sound(), raw('LYRICSBEGININD00002'), 'Ivanova', raw('000035LYRICS200'))],
    ['a.mp3', ['upload-person'], joined(mp3Sound(), id3(id3Frame('TPE1', 'Ivanova')), mp3Sound())],
    ['a.webm', ['upload-person'], webm([], [webmTag('ARTIST', 'Ivanova')])],
    ['a.webm', ['upload-person'], webm([], [webmTag('ARTIST', 'Ivanova')], true)],
    ['a.webm', ['upload-person'], webm([ebml(0x7ba9, 'Ivanova A.V.')])],
    ['a.webm', ['upload-person'], webm([ebml(0x5741, 'Ivanova, камера')])],
    ['a.webm', ['upload-person'], webm([ebml(0x7384, '/home/Ivanova/a.webm')])],
    ['a.webm', ['upload-location'], webm([], [webmTag('LOCATION', '+55.75+037.61/ Ivanova')])],
    ['a.mp4', ['upload-person'], mp4(mp4Box('meta', raw('\0\0\0\0'), mp4Box('ilst', mp4Box('\xa9cpy', 'Ivanova'))))],
    ['a.mp4', ['upload-person'], mp4(mp4Box('meta', mp4Box('covr', 'Exif', raw('\0\0'), 'Ivanova')))],
  ])('%s: %s, goes, and does not come back', (name, expected, file) => {
    expect(codes(name, file)).toEqual(expected);
    const after = sanitizeUpload(file);
    expect(codes(name, after)).toEqual([]);
    expect(sanitizeUpload(after)).toBe(after);
    expect(strFromU8(after, true)).not.toMatch(/Ivanova|GPS|\+55\.75/);
    // A film keeps its offsets, a sound its frames.
    if (name !== 'a.mp3') expect(after).toHaveLength(file.length);
    else expect(strFromU8(after, true).split('\xff\xfb')).toHaveLength(strFromU8(file, true).split('\xff\xfb').length);
  });

  it.each([
    ['a.mp3', joined(id3(id3Frame('TIT2', 'Song'), id3Frame('TSSE', 'Lavf')), mp3Sound(), id3v1({ title: 'Song' }))],
    ['a.mp3', joined(id3(id3Frame('TPE1', '')), mp3Sound(), ape('REPLAYGAIN_TRACK_GAIN', '-1 dB'))],
    ['a.webm', webm([ebml(0x7ba9, 'Урок')], [webmTag('ENCODER', 'Lavf'), webmTag('DURATION', '00:01')])],
    ['a.webm', webm([], [], true)],
  ])('%s keeps a title and what programs write of themselves', (name, file) => {
    expect(codes(name, file)).toEqual([]);
  });

  it.each([
    ['a.mp3', ['upload-broken'], joined(id3(), 'no sound at all, only words')],
    ['a.webm', ['upload-broken'], webm().subarray(0, -5)],
    ['a.webm', ['upload-embedded'], webm([], [ebml(0x1941a469, ebml(0x61a7, 'a.exe'))])],
  ])('%s that can’t be judged is refused: %s', (name, expected, file) => {
    expect(codes(name, file)).toEqual(expected);
  });
});

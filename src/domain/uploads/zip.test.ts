import { describe, expect, it } from 'vitest';
import { joined, ooxml, raw, zip } from '../../../tests/lib/upload-files.ts';
import { checkUpload } from './upload.ts';

const codes = (name: string, file: Uint8Array) => checkUpload(name, file).map(({ code }) => code);

describe('an archive', () => {
  const good = ooxml('docx');

  it.each([
    ['with bytes before it', joined('PK\x03\x04', good)],
    ['with bytes after it', joined(good, 'a')],
    ['with a path that leads out', zip({ '../a': 'a' })],
    ['with a file that its directory leaves out', withHiddenFile(good)],
  ])('%s is broken', (_, file) => expect(codes('a.docx', file)).toEqual(['upload-broken']));

  it('with another name inside than in the directory is broken', () => {
    const twofold = Uint8Array.from(good);
    twofold.set(raw('vbaProject.bin'), 30);
    expect(codes('a.docx', twofold)).toEqual(['upload-broken']);
  });
});

/** Puts a file before the others of an archive that stands in no directory; who reads on finds it. */
function withHiddenFile(archive: Uint8Array): Uint8Array {
  const hidden = raw('PK\x03\x04\x14\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x0e\0\0\0vbaProject.bin');
  const moved = Buffer.from(joined(hidden, archive));
  for (let at = moved.indexOf('PK\x01\x02'); at >= 0; at = moved.indexOf('PK\x01\x02', at + 1))
    moved.writeUInt32LE(moved.readUInt32LE(at + 42) + hidden.length, at + 42);
  const end = moved.length - 22;
  moved.writeUInt32LE(moved.readUInt32LE(end + 16) + hidden.length, end + 16);
  return moved;
}

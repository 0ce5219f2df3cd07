import { type CBORType, encodeCBOR } from '@levischuck/tiny-cbor';
import { expect, test } from 'vitest';
import { CborWriter } from './cbor-writer.ts';

function write(cbor: CborWriter, value: CBORType): void {
  if (typeof value === 'number') cbor.number(value);
  else if (typeof value === 'string') cbor.text(value);
  else if (Array.isArray(value)) {
    cbor.list(value.length);
    for (const item of value) write(cbor, item);
  }
}

test.each<[string, CBORType]>([
  ['numbers of every width', [0, 23, 24, 255, 256, 65_535, 65_536, 2 ** 31, 2 ** 32 - 1]],
  ['negative numbers', [-1, -24, -25, -256, -257, -65_536, -65_537, -(2 ** 31)]],
  ['texts', ['', 'чтение', 'я'.repeat(12), 'ё'.repeat(40_000)]],
  ['lists', [[], [[]], Array.from({ length: 300 }, (_, i) => [i, 'слово'])]],
])('writes %s as the package does', (_, value) => {
  const cbor = new CborWriter();
  write(cbor, value);
  expect(Buffer.from(cbor.written).equals(encodeCBOR(value))).toBe(true);
});

import fc from 'fast-check';

/** What a head of a file in an archive says falsely; mostly nothing. */
export const lies = fc.oneof(
  { weight: 12, arbitrary: fc.constant(undefined) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      { name: 'word/vbaProject.bin' },
      { size: 0xffff_ffff },
      { size: 3 },
      { packed: 1 },
      { packed: 0xffff_ffff },
      { method: 9 },
      { method: 0 },
      { flags: 1 },
      { flags: 8 },
      { flags: 8, gap: 16 },
      { offset: 0 },
      { offset: 0x7fff_ffff },
      { isHidden: true },
      { gap: 7 },
      { gap: 16 },
    ),
  },
);

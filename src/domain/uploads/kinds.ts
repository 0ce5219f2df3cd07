/** A megabyte in bytes, as people count. */
export const MB = 1_000_000;

/** Every kind of file that may be published: its endings, and how large it may be. */
export const kinds = {
  jpeg: { group: 'picture', endings: ['jpg', 'jpeg'], maxBytes: 5 * MB },
  png: { group: 'picture', endings: ['png'], maxBytes: 5 * MB },
  webp: { group: 'picture', endings: ['webp'], maxBytes: 5 * MB },
  svg: { group: 'drawing', endings: ['svg'], maxBytes: MB },
  pdf: { group: 'document', endings: ['pdf'], maxBytes: 20 * MB },
  docx: { group: 'office', endings: ['docx'], maxBytes: 20 * MB },
  xlsx: { group: 'office', endings: ['xlsx'], maxBytes: 20 * MB },
  pptx: { group: 'office', endings: ['pptx'], maxBytes: 20 * MB },
  odt: { group: 'office', endings: ['odt'], maxBytes: 20 * MB },
  ods: { group: 'office', endings: ['ods'], maxBytes: 20 * MB },
  odp: { group: 'office', endings: ['odp'], maxBytes: 20 * MB },
  mp3: { group: 'sound', endings: ['mp3'], maxBytes: 20 * MB },
  mp4: { group: 'video', endings: ['mp4'], maxBytes: 50 * MB },
  webm: { group: 'video', endings: ['webm'], maxBytes: 50 * MB },
  text: { group: 'text', endings: ['txt', 'csv'], maxBytes: MB },
} as const satisfies Readonly<
  Record<string, { readonly group: string; readonly endings: readonly string[]; readonly maxBytes: number }>
>;

export type Kind = keyof typeof kinds;

/** What a picture may measure: a header can promise a surface that no phone could unpack. */
export const maxPixels = 64_000_000;
/** What an Office file may hold, unpacked. */
export const maxUnpacked = 100 * MB;
/** What the compressed parts of a PDF that can hold actions may come to, unpacked. */
export const maxPdfObjects = 64 * MB;

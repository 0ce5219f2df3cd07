/** A megabyte is 10^6 bytes. */
export const MB = 1_000_000;

/** Kinds of files that may be uploaded: extensions and the largest size in bytes. */
export const uploadKinds = {
  jpeg: { group: 'picture', extensions: ['jpg', 'jpeg'], maxBytes: 5 * MB },
  png: { group: 'picture', extensions: ['png'], maxBytes: 5 * MB },
  webp: { group: 'picture', extensions: ['webp'], maxBytes: 5 * MB },
  svg: { group: 'drawing', extensions: ['svg'], maxBytes: MB },
  pdf: { group: 'document', extensions: ['pdf'], maxBytes: 20 * MB },
  docx: { group: 'office', extensions: ['docx'], maxBytes: 20 * MB },
  xlsx: { group: 'office', extensions: ['xlsx'], maxBytes: 20 * MB },
  pptx: { group: 'office', extensions: ['pptx'], maxBytes: 20 * MB },
  odt: { group: 'office', extensions: ['odt'], maxBytes: 20 * MB },
  ods: { group: 'office', extensions: ['ods'], maxBytes: 20 * MB },
  odp: { group: 'office', extensions: ['odp'], maxBytes: 20 * MB },
  mp3: { group: 'sound', extensions: ['mp3'], maxBytes: 20 * MB },
  mp4: { group: 'video', extensions: ['mp4'], maxBytes: 50 * MB },
  webm: { group: 'video', extensions: ['webm'], maxBytes: 50 * MB },
  text: { group: 'text', extensions: ['txt'], maxBytes: MB },
} as const satisfies Readonly<
  Record<string, { readonly group: string; readonly extensions: readonly string[]; readonly maxBytes: number }>
>;

/** The largest size of any upload. */
export const maxUploadBytes = Math.max(...Object.values(uploadKinds).map(({ maxBytes }) => maxBytes));

export type UploadKind = keyof typeof uploadKinds;

/** The largest number of pixels: a small file can declare a size that no phone can unpack. */
export const maxPixels = 64_000_000;
/** The largest size of an Office file, unpacked, in bytes. */
export const maxUnpacked = 100 * MB;
/** The largest size of a PDF's object streams, unpacked, in bytes. */
export const maxPdfObjects = 16 * MB;

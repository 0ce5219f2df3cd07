/** The media type of a file extension. */
export interface MediaType {
  /** The Content-Type without charset. */
  readonly type: string;
  /** Text in UTF-8: sent with `charset=utf-8` and compressed. */
  readonly isText?: true;
}

const text = (type: string): MediaType => ({ type, isText: true });

/** Media types by extension, without a dot: of all files that a build writes and that tutors upload. */
export const mediaTypes: Readonly<Record<string, MediaType>> = {
  css: text('text/css'),
  html: text('text/html'),
  ics: text('text/calendar'),
  js: text('text/javascript'),
  json: text('application/json'),
  mjs: text('text/javascript'),
  svg: text('image/svg+xml'),
  txt: text('text/plain'),
  webmanifest: text('application/manifest+json'),
  xml: text('application/xml'),
  avif: { type: 'image/avif' },
  doc: { type: 'application/msword' },
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  gif: { type: 'image/gif' },
  ico: { type: 'image/x-icon' },
  jpeg: { type: 'image/jpeg' },
  jpg: { type: 'image/jpeg' },
  mp3: { type: 'audio/mpeg' },
  mp4: { type: 'video/mp4' },
  odp: { type: 'application/vnd.oasis.opendocument.presentation' },
  ods: { type: 'application/vnd.oasis.opendocument.spreadsheet' },
  odt: { type: 'application/vnd.oasis.opendocument.text' },
  pdf: { type: 'application/pdf' },
  // Pagefind compresses its files itself and unpacks them in the browser.
  pf_filter: { type: 'application/octet-stream' },
  pf_fragment: { type: 'application/octet-stream' },
  pf_index: { type: 'application/octet-stream' },
  png: { type: 'image/png' },
  ppt: { type: 'application/vnd.ms-powerpoint' },
  pptx: { type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation' },
  rtf: { type: 'application/rtf' },
  wasm: { type: 'application/wasm' },
  webm: { type: 'video/webm' },
  webp: { type: 'image/webp' },
  woff2: { type: 'font/woff2' },
  xls: { type: 'application/vnd.ms-excel' },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  zip: { type: 'application/zip' },
};

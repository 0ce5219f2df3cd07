declare module 'subset-font' {
  /** Cuts a font down to the characters of a text; variable axes stay. */
  export default function subsetFont(font: Buffer, text: string, options: { targetFormat: 'woff2' }): Promise<Buffer>;
}

declare module 'subset-font' {
  interface Options {
    targetFormat: 'woff2';
    /** How much of each variable axis stays. */
    variationAxes: Readonly<Record<string, { min: number; max: number }>>;
  }

  /** Cuts a font down to the characters of a text. */
  export default function subsetFont(font: Buffer, text: string, options: Options): Promise<Buffer>;
}

/** The pictures of content/media by their paths, `media/a.svg`: src/integrations/media-gate.ts. */
declare module 'virtual:media' {
  const pictures: Readonly<Record<string, () => Promise<import('astro').ImageMetadata | undefined>>>;
  export default pictures;
}

/** What a picture file says of itself. */
export interface Picture {
  /** In pixels, as stored. */
  readonly width: number;
  readonly height: number;
  /** The first byte after the picture: the file should end there. */
  readonly end: number;
  /** EXIF from the TIFF header on. */
  readonly exif: Uint8Array | undefined;
  /** All XMP. */
  readonly xmp: string;
  /** The same picture without metadata but for a given EXIF, and cut at its end. */
  bare(exif: Uint8Array | undefined): Uint8Array;
}

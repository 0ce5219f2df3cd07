/** A parsed picture file. */
export interface PictureFile {
  /** In pixels, before the EXIF orientation is applied. */
  readonly width: number;
  readonly height: number;
  /** The offset of the first byte after the picture. The file should end there. */
  readonly end: number;
  /** Every block of EXIF, starting with the TIFF header. */
  readonly exif: readonly Uint8Array[];
  /** XMP, IPTC, comments and other texts, each as one character per byte; undefined when there is too much of them. */
  readonly texts: string | undefined;
  /** The picture without metadata and trailing data. A given `exif` is added. */
  withoutMetadata(exif: Uint8Array | undefined): Uint8Array;
}

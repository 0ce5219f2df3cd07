/** A parsed picture file. */
export interface PictureFile {
  /** In pixels, before the EXIF orientation is applied. */
  readonly width: number;
  readonly height: number;
  /** The offset of the first byte after the picture. The file should end there. */
  readonly end: number;
  /** EXIF, starting with the TIFF header. */
  readonly exif: Uint8Array | undefined;
  /** All XMP as one text. */
  readonly xmp: string;
  /** The picture without metadata and trailing data. A given `exif` is added. */
  withoutMetadata(exif: Uint8Array | undefined): Uint8Array;
}

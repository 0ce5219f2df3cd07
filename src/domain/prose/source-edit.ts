/** A replacement of a piece of the source. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Whether it turns HTML into text. */
  readonly isHtml?: boolean;
}

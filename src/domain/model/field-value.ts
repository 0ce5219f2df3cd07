/** A value of a field that somebody told: a document, the settings. */
export interface FieldValue {
  /** The way to the field: `['rights', 'holder']`. */
  readonly path: readonly string[];
  readonly label: string;
  readonly value: unknown;
  /** In words. */
  readonly text: string;
}

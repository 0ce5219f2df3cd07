/** The value of a field found in a source: a document, the settings. */
export interface FieldValue {
  /** The path of the field: `['rights', 'holder']`. */
  readonly path: readonly string[];
  readonly label: string;
  readonly value: unknown;
  /** The value as text. */
  readonly text: string;
}

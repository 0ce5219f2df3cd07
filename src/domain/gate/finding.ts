/** What is wrong, where, and what to do: one line for an editor. */
export interface Finding {
  /** Path under content/, for example `topics/smyslovoe-chtenie.mdx`. */
  readonly file: string;
  readonly line?: number | undefined;
  /** The field's path and label: `stages.2.minutes`, «Минут». */
  readonly field?: string | undefined;
  readonly label?: string | undefined;
  readonly message: string;
  readonly cure?: string | undefined;
  /** An error keeps the entry (or the reference) off the site; a warning does not. */
  readonly severity: 'error' | 'warning';
}

/** One Russian line: file, line, field, what is wrong, cure. */
export function describeFinding({ file, line, field, label, message, cure }: Finding): string {
  const place = `content/${file}${line === undefined ? '' : `:${line}`}`;
  const where = field === undefined ? '' : ` — поле «${label ?? field}» (${field})`;
  return `${place}${where}: ${message}${cure === undefined ? '' : `. ${cure}`}`;
}

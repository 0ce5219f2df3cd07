/** A part of a report: a heading, a line of explanation and a table. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** The section as Markdown; an empty table says that all is well. */
export function markdownOf({ title, note, columns, rows }: Section): string {
  const line = (cells: readonly (string | number)[]) =>
    `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  const table = [line(columns), line(columns.map(() => '---')), ...rows.map(line)];
  return `## ${title}\n\n${note}\n\n${rows.length > 0 ? table.join('\n') : 'Нет.'}\n`;
}

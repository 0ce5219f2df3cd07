/** A section of a report. */
export interface ReportSection {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** A section as Markdown; «Нет.» in place of an empty table. */
export function sectionMarkdown({ title, note, columns, rows }: ReportSection): string {
  const tableRow = (cells: readonly (string | number)[]) =>
    `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  const table = [tableRow(columns), tableRow(columns.map(() => '---')), ...rows.map(tableRow)];
  return `## ${title}\n\n${note}\n\n${rows.length > 0 ? table.join('\n') : 'Нет.'}\n`;
}

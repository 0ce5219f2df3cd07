/** The weight of plain text in the files of the index, as Pagefind 1.6 writes it. */
export const plainWeight = 24;

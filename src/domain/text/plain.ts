/** Short Markdown as plain text, for cards, descriptions and the search. */
export const plainOf = (markdown: string): string =>
  markdown.replace(/\\([{<\\])/g, '$1').replace(/[*_`]|\[([^\]]*)\]\([^)]*\)/g, '$1');

/** Removes inline Markdown from a short text, for cards, descriptions and search. */
export const plainOf = (markdown: string): string =>
  markdown.replace(/\\([{<\\])/g, '$1').replace(/[*_`]|\[([^[\]]*)\]\([^)[]*\)/g, '$1');

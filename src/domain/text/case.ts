/** The first letter large: a sentence or a heading begins. The rest stays as it is. */
export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The first letter small: the text goes on within a sentence. «ОВЗ» further on stays as it is. */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

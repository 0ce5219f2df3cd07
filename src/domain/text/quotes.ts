/** Puts a text in «ёлочки»; quotes inside become „лапки“: «урок „Кто прав?“». */
export function quoted(text: string): string {
  return `«${text.replaceAll('«', '„').replaceAll('»', '“')}»`;
}

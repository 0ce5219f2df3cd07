/** «The text», where quotes within take the other kind: «урок „Кто прав?“». */
export function quoted(text: string): string {
  return `«${text.replaceAll('«', '„').replaceAll('»', '“')}»`;
}

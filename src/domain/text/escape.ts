/** Text that a regular expression takes as it is. Browsers have `RegExp.escape` since 2025 alone; it writes first letters as numbers. */
export function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** Text as it stands in HTML, in an attribute in double quotes too. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

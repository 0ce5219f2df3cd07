/** The parsed address, or undefined. Browsers have `URL.parse` since 2024 alone. */
export function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

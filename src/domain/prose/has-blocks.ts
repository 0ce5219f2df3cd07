const blocks = new Set('callout steps columns picture sheet blank fill contents rights attachments'.split(' '));

/** Whether the HTML of a page shows anything that `src/styles/text-blocks.css` is for. */
export function hasBlocks(html: string): boolean {
  const classes = [...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' '));
  return /<(?:img|video|audio)\b/.test(html) || classes.some((name) => blocks.has(name));
}

/** The grounds that letters stand on, by scheme: src/styles/colours.css has the same (a test compares). */
export const grounds = {
  light: { paper: '#fbf9f4', surface: '#ffffff', onLink: '#ffffff' },
  dark: { paper: '#16211d', surface: '#1e2c27', onLink: '#16211d' },
} as const;

/** WCAG 2.2, success criterion 1.4.3: ordinary text. */
const enough = 4.5;
/** What the site's own colours reach on the dark ground. */
const wantedInDark = 7;

/** What is wrong with a colour of letters and buttons, in Russian; undefined when nothing is. */
export function faultOfColour(colour: string): string | undefined {
  if (!/^#[0-9a-f]{6}$/.test(colour)) return 'нужен цвет вида #2446a8: решётка и шесть знаков 0–9, a–f';
  const { paper, surface, onLink } = grounds.light;
  const least = Math.min(...[paper, surface, onLink].map((ground) => contrast(colour, ground)));
  if (least >= enough) return undefined;
  const darker = shade(colour, -1, (each) => contrast(each, paper) >= enough);
  const figure = least.toFixed(1).replace('.', ',');
  return `на светлом фоне плохо видно: контраст ${figure}, нужен 4,5. Возьмите темнее, например ${darker}`;
}

/** The same colour for the dark scheme: as light as its letters need. */
export function inDark(colour: string): string {
  const { paper, surface } = grounds.dark;
  return shade(colour, 1, (each) => Math.min(contrast(each, paper), contrast(each, surface)) >= wantedInDark);
}

/** The contrast of two colours `#rrggbb`, 1 to 21 (WCAG 2.2, «contrast ratio»). */
export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const channels = (colour: string): number[] =>
  [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255);

/** The first colour on the way to white (1) or black (-1) that is good; a hundred steps. */
function shade(colour: string, way: 1 | -1, isGood: (colour: string) => boolean): string {
  const end = way === 1 ? 1 : 0;
  const parts = channels(colour);
  for (let step = 0; step <= 100; step += 1) {
    const mixed = parts.map((part) => part + ((end - part) * step) / 100);
    const text = `#${mixed
      .map((part) =>
        Math.round(part * 255)
          .toString(16)
          .padStart(2, '0'),
      )
      .join('')}`;
    if (isGood(text)) return text;
  }
  return way === 1 ? '#ffffff' : '#000000';
}

/** The sheet that puts a centre's colours in the place of the site's own; empty without any. */
export function coloursSheet({ link, margin }: { link?: string | undefined; margin?: string | undefined }): string {
  const rows = Object.entries({ link, margin }).flatMap(([name, colour]) => (colour ? [{ name, colour }] : []));
  const declared = (of: (colour: string) => string) =>
    rows.map(({ name, colour }) => `--${name}:${of(colour)}`).join(';');
  return rows.length === 0
    ? ''
    : `:root{${declared((colour) => colour)}}@media screen and (prefers-color-scheme:dark){:root{${declared(inDark)}}}`;
}

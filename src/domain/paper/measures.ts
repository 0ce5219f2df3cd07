/** Lengths are twentieths of a point (twips), as Word counts them. */
const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);

/** The page: A4, upright. */
export const page = { width: twips(210), height: twips(297), margin: twips(20) } as const;

/** The width of a line of text, on a page that stands upright and on one that lies. */
export const textWidth = page.width - 2 * page.margin;
export const wideWidth = page.height - 2 * page.margin;

/** How far lists, quotations and frames are moved in. */
export const indent = twips(6.5);

/** Space at the left and right edge of a cell. */
export const cellSide = twips(1.8);

/** The height of a line for handwriting, and of such a cell where a sheet has place. */
export const handwriting = { line: twips(9), cell: twips(9), roomy: twips(12) } as const;

/** The width of a column for ticks. */
export const tickWidth = twips(18);

/** How much smaller the letters of a table are that has too many columns for its words. */
export const tightness = 17 / 22;

/** How much larger the letters of children's sheets are. */
export const childSize = 28 / 22;

/** The width of letters of the text, 11 points of Arial, bold: most, capitals, and the widest ones. */
export const letter = { usual: 135, capital: 165, wide: 205 } as const;

/** A picture is at most this high, as on printed pages; in pixels of a page. */
export const pictureHeight = 397;

/** Twips in a pixel of a page. */
export const pixel = 15;

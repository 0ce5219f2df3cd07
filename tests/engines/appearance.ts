/** What makes a page readable, as an engine computes it. */
export interface Appearance {
  /** The page's own background: four numbers, the last is opacity. */
  readonly background: readonly number[];
  /** Texts that are too pale: less than 4.5 to their background, 3 for large ones. */
  readonly pale: readonly string[];
  /** Fields whose edge is not seen: less than 3 to what is around them. */
  readonly edgeless: readonly string[];
}

/** Runs in the page. */
export function appearance(): Appearance {
  const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', {
    willReadFrequently: true,
  });
  if (!canvas) throw new TypeError('No canvas');
  // Engines write colours in different ways; a painted dot is four numbers in all of them.
  const paint = (...colours: readonly string[]): number[] => {
    canvas.clearRect(0, 0, 1, 1);
    for (const colour of colours) {
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
    }
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const luminance = (dot: readonly number[]): number => {
    const [red = 0, green = 0, blue = 0] = dot.map((part) =>
      part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one: readonly number[], other: readonly number[]): number => {
    const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const behind = (element: Element | null): string[] =>
    element ? [...behind(element.parentElement), getComputedStyle(element).backgroundColor] : [];
  const isSeen = (element: Element) => element.getClientRects().length > 0 && getComputedStyle(element).opacity === '1';
  const named = (element: Element) =>
    `${element.tagName} ${element.className} «${element.textContent?.trim().slice(0, 40)}»`;

  const written = [...document.querySelectorAll('body *')].filter(
    (element) =>
      isSeen(element) &&
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim()),
  );
  const pale = written.filter((element) => {
    const { color, fontSize, fontWeight } = getComputedStyle(element);
    const isLarge = Number.parseFloat(fontSize) >= (Number(fontWeight) >= 700 ? 18.66 : 24);
    return contrast(paint(...behind(element), color), paint(...behind(element))) < (isLarge ? 3 : 4.5);
  });
  const fields = [
    ...document.querySelectorAll(
      'input:not([type]), input[type="search"], input[type="text"], input[type="date"], textarea, select',
    ),
  ];
  const edgeless = fields.filter(isSeen).filter((field) => {
    const { borderBottomWidth, borderBottomStyle, borderBottomColor } = getComputedStyle(field);
    const around = behind(field.parentElement);
    const isDrawn = Number.parseFloat(borderBottomWidth) > 0 && borderBottomStyle !== 'none';
    return !isDrawn || contrast(paint(...around, borderBottomColor), paint(...around)) < 3;
  });
  return {
    background: paint(getComputedStyle(document.body).backgroundColor),
    pale: pale.map(named),
    edgeless: edgeless.map(named),
  };
}

/** Runs in the page: shows it on the screen as it is printed. No engine but one can be asked to. */
export function showAsPrinted(): void {
  const turn = (rule: CSSRule | CSSStyleSheet): void => {
    if ('media' in rule) {
      const media = rule.media as MediaList;
      if (/\bprint\b/.test(media.mediaText)) media.mediaText = media.mediaText.replace(/\bprint\b/g, 'screen');
      else if (/\bscreen\b/.test(media.mediaText)) media.mediaText = media.mediaText.replace(/\bscreen\b/g, 'print');
    }
    if ('cssRules' in rule) for (const inner of rule.cssRules as CSSRuleList) turn(inner);
  };
  for (const sheet of document.styleSheets) turn(sheet);
}

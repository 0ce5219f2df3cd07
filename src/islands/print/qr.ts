import encodeQR from 'qr';

const svg = 'http://www.w3.org/2000/svg';

/** A square code of a text, to be read from paper by a phone: black modules of one unit each. */
export function createQr(text: string): SVGSVGElement {
  // The library wants a border of one at least; paper is white anyway.
  const rows = encodeQR(text, 'raw', { border: 1 });
  const image = document.createElementNS(svg, 'svg');
  image.setAttribute('viewBox', `0 0 ${rows.length} ${rows.length}`);
  image.setAttribute('class', 'print-qr');
  image.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svg, 'path');
  const squares = rows.flatMap((row, y) => row.flatMap((isBlack, x) => (isBlack ? [`M${x} ${y}h1v1h-1z`] : [])));
  path.setAttribute('d', squares.join(''));
  image.append(path);
  return image;
}

import type { Arrow } from './arrows.ts';
import { domain, inner, outer, type Room } from './rooms.ts';

const box = { width: 150, height: 46 };
const step = { x: 156, y: 78 };
const margin = 24;
const width = 2 * margin + 5.25 * step.x + box.width;
const domainTop = margin + domain.row * step.y;
const domainPad = 44;
const lowest = Math.max(...inner.map(({ row }) => row));
const height = domainTop + domainPad + lowest * step.y + box.height + margin;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function boxOf(room: Room): Box {
  if (room === domain) return { x: margin / 2, y: domainTop, width: width - margin, height: height - domainTop - 12 };
  const top = inner.includes(room) ? domainTop + domainPad : margin;
  return { x: Math.round(margin + room.column * step.x), y: top + room.row * step.y, ...box };
}

const styles = `
    svg { color-scheme: light dark; --paper: #fff; --room: #f3f5f7; --floor: #e8edf2; --ink: #1c2430; --quiet: #51606f; --line: #7a8a9a }
    @media (prefers-color-scheme: dark) {
      svg { --paper: #12161b; --room: #262e37; --floor: #1a2028; --ink: #e8edf2; --quiet: #a9b6c3; --line: #8797a7 }
    }
    .paper { fill: var(--paper) } .floor { fill: var(--floor) } .room { fill: var(--room); stroke: var(--line) }
    text { font: 600 14px system-ui, sans-serif; fill: var(--ink); text-anchor: middle }
    .caption { font-weight: 400; font-size: 12px; fill: var(--quiet) }
    .arrow { stroke: var(--line); stroke-width: 1.5; fill: none; marker-end: url(#head) } #head path { fill: var(--line) }
    .up { stroke-dasharray: 5 3 }`;

function drawRoom(room: Room): string {
  const { x, y } = boxOf(room);
  const middle = x + box.width / 2;
  return [
    `<rect class="room" x="${x}" y="${y}" width="${box.width}" height="${box.height}" rx="6" />`,
    `<text x="${middle}" y="${y + 20}">${room.name}</text>`,
    `<text class="caption" x="${middle}" y="${y + 37}">${room.caption}</text>`,
  ].join('\n  ');
}

/** Ends drawn a little towards each other, so that arrows to one box do not meet in a point. */
function endsOf(from: number, to: number): [number, number] {
  const shift = Math.max(-50, Math.min(50, (to - from) * 0.2));
  return [Math.round(from + shift), Math.round(to - shift)];
}

/** From the lower edge of one box to the upper edge of the other; into the domain straight down. */
function drawArrow({ from, to }: Arrow): string {
  const start = boxOf(from);
  const end = boxOf(to);
  const middle = start.x + start.width / 2;
  const [x1, x2] = to === domain ? [middle, middle] : endsOf(middle, end.x + end.width / 2);
  const isUp = start.y >= end.y;
  const [y1, y2] = isUp ? [start.y, end.y + end.height + 5] : [start.y + start.height, end.y - 5];
  return `<path class="arrow${isUp ? ' up' : ''}" d="M${x1} ${y1}L${x2} ${y2}" />`;
}

/** Arrows whose end does not lie under their beginning. */
export function upward(arrows: readonly Arrow[]): Arrow[] {
  return arrows.filter(({ from, to }) => boxOf(from).y >= boxOf(to).y);
}

/** The picture as SVG, for light and dark pages. */
export function draw(arrows: readonly Arrow[]): string {
  const { x, y, width: wide, height: high } = boxOf(domain);
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title">`,
    '<title id="title">The rooms of the code and the imports between them; what runs points down</title>',
    `<style>${styles}\n  </style>`,
    '<defs><marker id="head" viewBox="0 0 8 8" refX="3" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0L8 4L0 8z" /></marker></defs>',
    `<rect class="paper" width="${width}" height="${height}" rx="12" />`,
    `<rect class="floor" x="${x}" y="${y}" width="${wide}" height="${high}" rx="8" />`,
    `<text x="${width / 2}" y="${y + 26}">src/domain: pure TypeScript, no files, no clock, no network</text>`,
    ...arrows.map(drawArrow),
    ...[...outer, ...inner].map(drawRoom),
  ];
  return `${lines.join('\n  ')}\n</svg>\n`;
}

import { pointsPhrase, statusLabel } from '../../domain/learning/diagnostic/phrases.ts';
import type { AreaResult } from '../../domain/learning/diagnostic/profile.ts';
import { impressionLabel, type Questionnaire } from '../../domain/learning/diagnostic/questionnaire.ts';
import { clone, fill } from '../shared/dom.ts';

/** Gives a piece the colour of its area. */
export function coloured<E extends HTMLElement>(piece: E, { area }: AreaResult): E {
  if (area.colour) piece.classList.add(`topic-${area.colour}`);
  return piece;
}

/** A row of the table: the area, its points as words and as squares, where it stands, the general impression. */
export function areaRow(root: ParentNode, questionnaire: Questionnaire, result: AreaResult): HTMLElement {
  const { area, impression } = result;
  return coloured(
    fill(clone(root, 'row'), {
      title: area.title,
      bar: result.outOf > 0 ? [bar(result)] : [],
      points: pointsPhrase(result),
      standing: statusLabel(questionnaire, result),
      impression: impression === undefined ? '—' : impressionLabel(questionnaire, impression),
    }),
    result,
  );
}

const svg = 'http://www.w3.org/2000/svg';

/** Squares of a notebook, as many as there could be points; the words beside say the same. */
function bar({ points, outOf }: AreaResult): SVGElement {
  const drawing = document.createElementNS(svg, 'svg');
  const size = { width: outOf * 12, height: 12, viewBox: `0 0 ${outOf * 12} 12` };
  for (const [name, value] of Object.entries(size)) drawing.setAttribute(name, String(value));
  for (let i = 0; i < outOf; i += 1) {
    const square = document.createElementNS(svg, 'rect');
    const place = { x: i * 12 + 1, y: 1, width: 10, height: 10, stroke: 'currentColor' };
    for (const [name, value] of Object.entries(place)) square.setAttribute(name, String(value));
    square.setAttribute('fill', i < points ? 'currentColor' : 'none');
    drawing.append(square);
  }
  return drawing;
}

import { pointsPhrase, statusLabel } from '../../domain/learning/diagnostic/phrases.ts';
import type { AreaResult } from '../../domain/learning/diagnostic/profile.ts';
import { impressionLabel, type Questionnaire } from '../../domain/learning/diagnostic/questionnaire.ts';
import { cloneTemplate, fillSlots } from '../shared/dom.ts';

/** Gives an element the colour of its area. */
export function setAreaColour<E extends HTMLElement>(element: E, { area }: AreaResult): E {
  if (area.colour) element.classList.add(`topic-${area.colour}`);
  return element;
}

/** A row of the table: area, points as text and as squares, status, impression. */
export function createAreaRow(root: ParentNode, questionnaire: Questionnaire, result: AreaResult): HTMLElement {
  const { area, impression } = result;
  return setAreaColour(
    fillSlots(cloneTemplate(root, 'row'), {
      title: area.title,
      bar: result.outOf > 0 ? [createBar(result)] : [],
      points: pointsPhrase(result),
      standing: statusLabel(questionnaire, result),
      impression: impression === undefined ? '—' : impressionLabel(questionnaire, impression),
    }),
    result,
  );
}

const svgNamespace = 'http://www.w3.org/2000/svg';

/** One square for each possible point, filled for the points received. The text next to it says the same. */
function createBar({ points, outOf }: AreaResult): SVGElement {
  const svg = document.createElementNS(svgNamespace, 'svg');
  const size = { width: outOf * 12, height: 12, viewBox: `0 0 ${outOf * 12} 12` };
  for (const [name, value] of Object.entries(size)) svg.setAttribute(name, String(value));
  for (let i = 0; i < outOf; i += 1) {
    const square = document.createElementNS(svgNamespace, 'rect');
    const attributes = { x: i * 12 + 1, y: 1, width: 10, height: 10, stroke: 'currentColor' };
    for (const [name, value] of Object.entries(attributes)) square.setAttribute(name, String(value));
    square.setAttribute('fill', i < points ? 'currentColor' : 'none');
    svg.append(square);
  }
  return svg;
}

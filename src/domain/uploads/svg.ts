import { ascii, latin1 } from './bytes.ts';
import type { Problem } from './problem.ts';
import { problems } from './problems.ts';
import { isAuthorText, isPrivatePath } from './svg-authors.ts';
import {
  inertNamespaces,
  svgAttributes,
  svgElements,
  svgNamespace,
  xlinkNamespace,
  xmlNamespace,
} from './svg-names.ts';
import { UseCounter } from './svg-use-counter.ts';
import { readXml, type XmlAttribute, type XmlElement } from './xml.ts';

/** The largest number of rendered elements, copies by `<use>` included. */
const maxDrawn = 100_000;
/** The longest side of a drawing, in any unit. */
const maxSide = 100_000;
/** The root tag must end within these bytes: Astro looks for the size there. */
const headBytes = 1000;
/** A DOCTYPE without or with the W3C identifier, as Graphviz writes it; an internal subset could define entities. */
const plainDoctype =
  /^\s*svg(?:\s+PUBLIC\s+"-\/\/W3C\/\/DTD SVG [\w .]+\/\/EN"\s+"https?:\/\/www\.w3\.org\/[\w/.-]+\.dtd")?\s*$/;
const inlinePicture = /^data:image\/(?:png|jpeg|webp);base64,([a-z0-9+/=\s]+)$/i;

/**
 * Refuses an SVG that is not well-formed or has anything but shapes, text and embedded pictures. `checkPicture`
 * checks each embedded picture.
 */
export function checkSvg(bytes: Uint8Array, checkPicture: (picture: Uint8Array) => readonly Problem[]): Problem[] {
  const found = new Set<string>();
  const pictureProblems: Problem[] = [];
  const useCounter = new UseCounter();
  let style = '';
  let isSigned = false;
  const fault = readXml(bytes, {
    doctype: (declaration) => plainDoctype.test(declaration),
    instruction: (target) => found.add(`<?${target}?>`),
    element: (element, parents) => {
      useCounter.add(element);
      isSigned ||= element.attributes.some(isPrivatePath);
      if (inertNamespaces.has(element.uri) && parents.length > 0) return;
      const isKnown = element.uri === svgNamespace && svgElements.has(element.local);
      if (!isKnown) found.add(element.uri === '' ? 'элементы без xmlns' : `<${element.local}>`);
      for (const attribute of element.attributes) {
        const picture = embeddedPicture(element, attribute);
        if (picture) pictureProblems.push(...checkPicture(picture));
        else if (!isSafeAttribute(attribute)) found.add(attribute.name);
      }
    },
    // A comment or CDATA may cut a word in two: a browser reads the pieces as one style.
    text: (text, parent, parents) => {
      isSigned ||= isAuthorText(text, parents);
      if (parent?.local === 'style') style += text;
    },
    close: (element) => {
      useCounter.close(element);
      if (element.local === 'style') style += '\n';
    },
  });
  if (!isSafeStyle(style)) found.add('стили, которые обращаются к другому файлу');
  if (fault) return [svgProblem(fault)];
  const sizeFault = faultOfSize(latin1(bytes, 0, headBytes));
  if (sizeFault) return [svgProblem(sizeFault)];
  if (useCounter.total() > maxDrawn) found.add('слишком много повторов');
  if (found.size > 0) return [svgProblem(`в нём есть ${[...found].slice(0, 5).join(', ')}`)];
  return isSigned ? [...pictureProblems, problems.person] : pictureProblems;
}

function svgProblem(detail: string): Problem {
  return {
    code: 'upload-svg',
    message: `рисунок SVG не годится: ${detail}`,
    cure: 'Сохраните его в редакторе как «простой» или «оптимизированный» SVG',
  };
}

/** What is wrong with the size of a drawing: Astro fails on one without, and a page has no room for a huge one. */
function faultOfSize(head: string): string | undefined {
  const root = /<svg\s(?:[^>"']|"[^"]*"|'[^']*')*>/.exec(head)?.[0] ?? '';
  if (!hasSize(root)) return 'в первых его строках нет размеров';
  const sizes = [...root.matchAll(/\s(?:width|height|viewBox)=(?:"([^"]*)"|'([^']*)')/g)];
  const numbers = sizes.flatMap(([, double, single]) =>
    (double ?? single ?? '').split(/[\s,]+/).map(Number.parseFloat),
  );
  return numbers.every((side) => !(side > maxSide)) ? undefined : `его стороны больше ${maxSide}`;
}

function hasSize(root: string): boolean {
  const isGiven = (name: string) => new RegExp(`\\s${name}=(["'])[\\d.]+(?:in|[cm]m|e[mx]|m|p[ctx])?\\1`).test(root);
  if (isGiven('width') && isGiven('height')) return true;
  return /\sviewBox=(["'])-?[\d.]+ -?[\d.]+ [\d.]+ [\d.]+\1/.test(root);
}

function isHref({ local, uri }: XmlAttribute): boolean {
  return local === 'href' && (uri === '' || uri === xlinkNamespace);
}

function isSafeAttribute(attribute: XmlAttribute): boolean {
  const { name, prefix, local, uri, value } = attribute;
  if (name === 'xmlns' || prefix === 'xmlns' || inertNamespaces.has(uri)) return true;
  if (isHref(attribute)) return /^#[^\s]+$/.test(value);
  if (uri === xmlNamespace) return local === 'space' || local === 'lang' || local === 'id';
  if (uri === xlinkNamespace) return /^(?:type|title|show|actuate|role|arcrole)$/.test(local);
  if (uri !== '' || !(svgAttributes.has(local) || /^(?:aria|data)-[\w-]+$/.test(local))) return false;
  return isSafeStyle(value);
}

/** Whether CSS refers only to parts of the same drawing. A backslash could hide a keyword. */
function isSafeStyle(style: string): boolean {
  const rest = style.replace(/url\(\s*(["']?)#[^"'()\\\s]+\1\s*\)/gi, '');
  return !/\burl\s*\(|@import|@font-face|image-set|\bimage\s*\(|\bsrc\s*\(|\\|expression\s*\(|-moz-binding|behavior\s*:|script:/i.test(
    rest,
  );
}

function embeddedPicture({ local }: XmlElement, attribute: XmlAttribute): Uint8Array | undefined {
  if (local !== 'image' || !isHref(attribute)) return undefined;
  const base64 = inlinePicture.exec(attribute.value)?.[1];
  if (base64 === undefined) return undefined;
  try {
    return ascii(atob(base64));
  } catch {
    return new Uint8Array();
  }
}

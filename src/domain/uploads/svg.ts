import { ascii, asLatin1 } from './bytes.ts';
import type { Problem } from './problem.ts';
import { Copies } from './svg-copies.ts';
import {
  inertNamespaces,
  svgAttributes,
  svgElements,
  svgNamespace,
  xlinkNamespace,
  xmlNamespace,
} from './svg-names.ts';
import { readXml, type XmlAttribute, type XmlElement } from './xml.ts';

/** How many elements may be drawn, copies by `<use>` included. */
const maxDrawn = 100_000;
/** Where the first tag must end: Astro looks no further for the size of a drawing. */
const headBytes = 1000;
/** The name alone or with the W3C's own definition, as Graphviz writes it; an inner part could hold entities. */
const plainDoctype =
  /^\s*svg(?:\s+PUBLIC\s+"-\/\/W3C\/\/DTD SVG [\w .]+\/\/EN"\s+"https?:\/\/www\.w3\.org\/[\w/.-]+\.dtd")?\s*$/;
const inlinePicture = /^data:image\/(?:png|jpeg|webp);base64,([a-z0-9+/=\s]+)$/i;

/** Refuses a drawing that is not well-formed or holds anything but shapes, text and pictures of its own. */
export function checkSvg(bytes: Uint8Array, checkPicture: (picture: Uint8Array) => readonly Problem[]): Problem[] {
  const found = new Set<string>();
  const inside: Problem[] = [];
  const copies = new Copies();
  const fault = readXml(bytes, {
    doctype: (declaration) => plainDoctype.test(declaration),
    instruction: (target) => found.add(`<?${target}?>`),
    element: (element, parents) => {
      copies.note(element, parents);
      if (inertNamespaces.has(element.uri) && parents.length > 0) return;
      const isKnown = element.uri === svgNamespace && svgElements.has(element.local);
      if (!isKnown) found.add(element.uri === '' ? 'элементы без xmlns' : `<${element.local}>`);
      for (const attribute of element.attributes) {
        const picture = pictureIn(element, attribute);
        if (picture) inside.push(...checkPicture(picture));
        else if (!isHarmless(attribute)) found.add(attribute.name);
      }
    },
    text: (text, parent) => {
      if (parent?.local === 'style' && !isQuietStyle(text)) found.add('стили, которые обращаются к другому файлу');
    },
  });
  if (fault) return [problem(fault)];
  if (!hasSize(asLatin1(bytes, 0, headBytes))) return [problem('в первых его строках нет размеров')];
  if (copies.total() > maxDrawn) found.add('слишком много повторов');
  return found.size > 0 ? [problem(`в нём есть ${[...found].slice(0, 5).join(', ')}`)] : inside;
}

function problem(detail: string): Problem {
  return {
    code: 'upload-svg',
    message: `рисунок SVG не годится: ${detail}`,
    cure: 'Сохраните его в редакторе как «простой» или «оптимизированный» SVG',
  };
}

/** Whether the size can be read: a page with a drawing of no size would not be built. */
function hasSize(head: string): boolean {
  const root = /<svg\s(?:[^>"']|"[^"]*"|'[^']*')*>/.exec(head)?.[0] ?? '';
  const isGiven = (name: string) => new RegExp(`\\s${name}=(["'])[\\d.]+(?:in|[cm]m|e[mx]|m|p[ctx])?\\1`).test(root);
  if (isGiven('width') && isGiven('height')) return true;
  return /\sviewBox=(["'])-?[\d.]+ -?[\d.]+ [\d.]+ [\d.]+\1/.test(root);
}

function isHref({ local, uri }: XmlAttribute): boolean {
  return local === 'href' && (uri === '' || uri === xlinkNamespace);
}

function isHarmless(attribute: XmlAttribute): boolean {
  const { name, prefix, local, uri, value } = attribute;
  if (name === 'xmlns' || prefix === 'xmlns' || inertNamespaces.has(uri)) return true;
  if (isHref(attribute)) return /^#[^\s]+$/.test(value);
  if (uri === xmlNamespace) return local === 'space' || local === 'lang' || local === 'id';
  if (uri === xlinkNamespace) return /^(?:type|title|show|actuate|role|arcrole)$/.test(local);
  if (uri !== '' || !(svgAttributes.has(local) || /^(?:aria|data)-[\w-]+$/.test(local))) return false;
  return isQuietStyle(value);
}

/** Whether style text refers to nothing but parts of the same drawing. A backslash could hide a word. */
function isQuietStyle(style: string): boolean {
  const rest = style.replace(/url\(\s*(["']?)#[^"'()\\\s]+\1\s*\)/gi, '');
  return !/\burl\s*\(|@import|@font-face|image-set|\bimage\s*\(|\bsrc\s*\(|\\|expression\s*\(|-moz-binding|behavior\s*:|script:/i.test(
    rest,
  );
}

function pictureIn({ local }: XmlElement, attribute: XmlAttribute): Uint8Array | undefined {
  if (local !== 'image' || !isHref(attribute)) return undefined;
  const base64 = inlinePicture.exec(attribute.value)?.[1];
  if (base64 === undefined) return undefined;
  try {
    return ascii(atob(base64));
  } catch {
    return new Uint8Array();
  }
}

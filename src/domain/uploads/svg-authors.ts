import { decodeUtf8 } from './bytes.ts';
import type { XmlAttribute, XmlElement } from './xml.ts';

const dublinCore = 'http://purl.org/dc/elements/1.1/';
const drawingPrograms = /^http:\/\/(?:www\.inkscape\.org|sodipodi\.sourceforge\.net)\//;
const privateAttributes = /^(?:export-filename|absref|docname)$/;

/** Whether text with these elements around it names the author of a drawing. */
export function isAuthorText(text: string, parents: readonly XmlElement[]): boolean {
  const isInside = parents.some(
    ({ uri, local }) => uri === dublinCore && /^(?:creator|contributor|publisher|rights)$/.test(local),
  );
  return isInside && text.trim() !== '';
}

/** Whether an attribute tells a folder of the author's computer. */
export function isPrivatePath({ uri, local, value }: XmlAttribute): boolean {
  return drawingPrograms.test(uri) && privateAttributes.test(local) && /[/\\]/.test(value);
}

/** A drawing without its descriptions for machines and without paths of the author's computer. */
export function withoutAuthors(bytes: Uint8Array): Uint8Array {
  const text = decodeUtf8(bytes);
  if (text === undefined) return bytes;
  const cleaned = withoutElements(text, 'metadata').replace(
    /\s[\w-]{1,40}:(?:export-filename|absref|docname)=(?:"[^"]*"|'[^']*')/g,
    '',
  );
  return cleaned === text ? bytes : new TextEncoder().encode(cleaned);
}

function withoutElements(text: string, name: string): string {
  let rest = text;
  for (
    let from = rest.search(new RegExp(`<${name}[\\s>]`));
    from >= 0;
    from = rest.search(new RegExp(`<${name}[\\s>]`))
  ) {
    const closing = `</${name}>`;
    const end = rest.indexOf(closing, from);
    if (end < 0) return text;
    rest = rest.slice(0, from) + rest.slice(end + closing.length);
  }
  return rest;
}

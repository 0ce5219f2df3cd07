import type { Budget } from './budget.ts';
import { maxUnpacked } from './kinds.ts';
import { broken, type Problem } from './problem.ts';
import { problems } from './problems.ts';
import { readXml, type XmlAttribute, type XmlHandlers } from './xml.ts';
import type { ZipEntry } from './zip.ts';

/** The unpacked bytes of a file in the archive by its lower-case name; undefined when it is missing or damaged. */
export function openPart(entries: readonly ZipEntry[], name: string): Uint8Array | undefined {
  return entries.find((entry) => entry.name.toLowerCase() === name)?.open(maxUnpacked);
}

/** The value of an attribute by its local name, any case; '' when it is missing. */
export function attributeValue(attributes: readonly XmlAttribute[], local: string): string {
  return attributes.find((attribute) => attribute.local.toLowerCase() === local.toLowerCase())?.value ?? '';
}

/** Whether a part is read for fields, formulas and actions, by its name in small letters. */
export function isReadPart(name: string): boolean {
  return /^(?:word|xl|ppt)\/.*\.xml$/.test(name);
}

/** Whether an address leads outside the computer: a scheme other than file, `//host`, `\\host`, `file://host`. */
export function isRemote(target: string): boolean {
  const address = target.trim().replaceAll('\\', '/');
  if (/^file:/i.test(address)) return !/^file:(?:\/{3}(?!\/)|\/(?!\/)|[a-z]:)/i.test(address);
  return /^(?:[a-z][a-z0-9+.-]+:|\/\/)/i.test(address);
}

/** Whether an address may be a link that a reader clicks. */
export function isAllowedLink(target: string): boolean {
  return !isRemote(target) || /^(?:https?|mailto|tel|ftp):/i.test(target.trim());
}

/** Parses an XML part of an Office file. A part that can't be unpacked or is not well-formed is a problem. */
export function readPart(
  entry: ZipEntry,
  handlers: XmlHandlers,
  budget: Budget,
  counter: { elements: number } = budget,
): Problem[] {
  budget.xml -= entry.size;
  if (budget.xml < 0) return [problems.tooMuchText];
  const bytes = entry.open(entry.size);
  if (!bytes) return [broken(entry.name)];
  const fault = readXml(bytes, handlers, counter);
  if (counter.elements < 0) return [problems.tooMuchText];
  return fault ? [broken(`${entry.name}: ${fault}`)] : [];
}

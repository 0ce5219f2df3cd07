import { broken, external, type Problem, problems } from './problem.ts';
import { readXml, type XmlAttribute } from './xml.ts';
import type { ZipEntry } from './zip.ts';

/** The largest part of an Office file that is parsed as XML, in bytes unpacked. */
export const maxPart = 50_000_000;

/** The unpacked bytes of a file in the archive by its lower-case name; undefined when it is missing or damaged. */
export function openPart(entries: readonly ZipEntry[], name: string): Uint8Array | undefined {
  return entries.find((entry) => entry.name.toLowerCase() === name)?.open(maxPart);
}

/** The value of an attribute by its local name, any case; '' when it is missing. */
export function attributeValue(attributes: readonly XmlAttribute[], local: string): string {
  return attributes.find((attribute) => attribute.local.toLowerCase() === local.toLowerCase())?.value ?? '';
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
export function readPart(entry: ZipEntry, element: NonNullable<Parameters<typeof readXml>[1]['element']>): Problem[] {
  const bytes = entry.open(maxPart);
  if (!bytes) return [broken(entry.name)];
  const fault = readXml(bytes, { element });
  return fault ? [broken(`${entry.name}: ${fault}`)] : [];
}

/** Checks an OOXML relationship (ECMA-376 part 2, 9): a problem when it would load something by itself. */
export function checkRelationship(attributes: readonly XmlAttribute[]): Problem | undefined {
  const type = attributeValue(attributes, 'Type').split('/').at(-1) ?? '';
  const target = attributeValue(attributes, 'Target');
  if (/^(?:vbaProject|wordVbaData|xlMacrosheet|xlIntlMacrosheet|activeXControl.*|control)$/i.test(type))
    return problems.macro;
  if (/^oleObject$/i.test(type)) return problems.embedded;
  if (attributeValue(attributes, 'TargetMode') !== 'External') return isRemote(target) ? external(target) : undefined;
  if (/^hyperlink$/i.test(type)) return isAllowedLink(target) ? undefined : external(target);
  return isRemote(target) ? external(target) : undefined;
}

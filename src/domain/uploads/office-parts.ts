import { broken, external, type Problem, problems } from './problem.ts';
import { readXml, type XmlAttribute } from './xml.ts';
import type { ZipEntry } from './zip.ts';

/** Largest part of an Office file that is read as XML, unpacked. */
export const maxPart = 50_000_000;

/** An archive's part by its name in lower case, unpacked; undefined when it is missing or damaged. */
export function partOf(entries: readonly ZipEntry[], name: string): Uint8Array | undefined {
  return entries.find((entry) => entry.name.toLowerCase() === name)?.open(maxPart);
}

/** The value of an attribute by its name without a prefix. */
export function attributeOf(attributes: readonly XmlAttribute[], local: string): string {
  return attributes.find((attribute) => attribute.local.toLowerCase() === local.toLowerCase())?.value ?? '';
}

/** Whether opening an address leaves the computer: a scheme other than file, `//host`, `\\host`, `file://host`. */
export function isRemote(target: string): boolean {
  const address = target.trim().replaceAll('\\', '/');
  if (/^file:/i.test(address)) return !/^file:(?:\/{3}(?!\/)|\/(?!\/)|[a-z]:)/i.test(address);
  return /^(?:[a-z][a-z0-9+.-]+:|\/\/)/i.test(address);
}

/** Schemes that a reader may follow by hand. */
export function isLink(target: string): boolean {
  return !isRemote(target) || /^(?:https?|mailto|tel|ftp):/i.test(target.trim());
}

/** Reads an XML part of an Office file; a part that is not there or not well-formed is a problem. */
export function readPart(entry: ZipEntry, element: NonNullable<Parameters<typeof readXml>[1]['element']>): Problem[] {
  const bytes = entry.open(maxPart);
  if (!bytes) return [broken(entry.name)];
  const fault = readXml(bytes, { element });
  return fault ? [broken(`${entry.name}: ${fault}`)] : [];
}

/** A relationship of OOXML (ECMA-376 part 2, 9): what it would load, or undefined when it is quiet. */
export function checkRelationship(attributes: readonly XmlAttribute[]): Problem | undefined {
  const type = attributeOf(attributes, 'Type').split('/').at(-1) ?? '';
  const target = attributeOf(attributes, 'Target');
  if (/^(?:vbaProject|wordVbaData|xlMacrosheet|xlIntlMacrosheet|activeXControl.*|control)$/i.test(type))
    return problems.macro;
  if (/^oleObject$/i.test(type)) return problems.embedded;
  if (attributeOf(attributes, 'TargetMode') !== 'External') return isRemote(target) ? external(target) : undefined;
  if (/^hyperlink$/i.test(type)) return isLink(target) ? undefined : external(target);
  return isRemote(target) ? external(target) : undefined;
}

import type { Budget } from './budget.ts';
import { isCaller } from './office-formulas.ts';
import { attributeValue, isAllowedLink, isRemote, readPart } from './office-parts.ts';
import { broken, external, type Problem } from './problem.ts';
import { problems } from './problems.ts';
import type { XmlElement } from './xml.ts';
import type { ZipEntry } from './zip.ts';

/** Finds what in an OpenDocument file (ODF 1.3) would run or load something by itself. */
export function checkOpenDocument(entries: readonly ZipEntry[], budget: Budget): Problem[] {
  const found: Problem[] = [];
  if (!entries.some(({ name }) => name === 'content.xml')) found.push(broken('нет content.xml'));
  for (const entry of entries) {
    if (/^(?:basic|scripts)\/./i.test(entry.name)) found.push(problems.macro);
    if (/(?:^|\/)(?:content|styles|meta)\.xml$/i.test(entry.name))
      found.push(...readPart(entry, { element: noting(found) }, budget));
    if (/^meta-inf\/manifest\.xml$/i.test(entry.name)) {
      found.push(...readPart(entry, { element: (element) => checkManifest(element, found) }, budget));
    }
  }
  return found;
}

function checkManifest({ local, attributes }: XmlElement, found: Problem[]): void {
  if (local === 'encryption-data') found.push(problems.locked);
  if (/sun\.star\.oleobject|x-ole/i.test(attributeValue(attributes, 'media-type'))) found.push(problems.embedded);
}

function noting(found: Problem[]): (element: XmlElement) => void {
  return ({ local, uri, attributes }) => {
    // `presentation:event-listener` only changes slides; `script:event-listener` runs a macro.
    const isScript = local === 'script' || uri === 'urn:oasis:names:tc:opendocument:xmlns:script:1.0';
    if (isScript || /^dde-(?:source|connection)/.test(local)) found.push(problems.macro);
    if (/^(?:object-ole|plugin|applet|floating-frame)$/.test(local)) found.push(problems.embedded);
    if (/^(?:table-source|cell-range-source|section-source|database-source-\w+)$/.test(local))
      found.push(problems.connected);
    if (isCaller(attributeValue(attributes, 'formula'))) found.push(external('функция таблицы'));
    // `execute` starts a program, `macro` and `verb` what is inside.
    if (/^(?:execute|macro|verb)$/.test(attributeValue(attributes, 'action'))) found.push(problems.macro);
    const href = attributeValue(attributes, 'href');
    if (/^(?:vnd\.sun\.star\.script|macro):/i.test(href)) found.push(problems.macro);
    else if (local === 'a' ? !isAllowedLink(href) : isRemote(href)) found.push(external(href));
  };
}

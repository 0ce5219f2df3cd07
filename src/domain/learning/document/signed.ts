import type { Owner } from '../owner/owner.ts';
import { initialsOf, ownerLabels, ownerParts } from '../owner/owner.ts';
import type { DocumentBlock, Signature } from './blocks.ts';

/** Whose the document is: what is known, and lines for the rest. */
export function ownerFacts(owner: Owner): DocumentBlock {
  return { type: 'facts', facts: ownerParts.map((part) => ({ label: ownerLabels[part], text: owner[part] })) };
}

/** Who made the document and who agrees to it, each with a day. */
export function signaturesOf(owner: Owner): DocumentBlock {
  const signatures: readonly Signature[] = [
    { label: 'Составил(а)', sign: 'подпись', name: initialsOf(owner.name) },
    { label: 'Согласовано', sign: 'должность, подпись', name: '' },
  ];
  return { type: 'signatures', signatures };
}

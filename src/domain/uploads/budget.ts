import { maxUnpacked } from './kinds.ts';
import type { MetadataBudget } from './metadata.ts';

/** How much may still be read of one upload; its parts and the files inside of it share it. It bounds the time. */
export interface Budget extends MetadataBudget {
  /** Bytes that archives unpack to. */
  unpacked: number;
  /** Bytes that are parsed as XML. */
  xml: number;
  /** Elements of XML; a document of 300 pages has 200,000. */
  elements: number;
  /** Bytes of pictures, films and sounds inside; they don't shrink when they are packed. */
  media: number;
  /** Relationships of an Office file; a presentation of 300 slides has 2,000. */
  relationships: number;
}

export const newBudget = (): Budget => ({
  unpacked: maxUnpacked,
  xml: 12_000_000,
  elements: 250_000,
  media: 40_000_000,
  metadata: 2_000_000,
  relationships: 20_000,
});

import type { FixedOrder } from '../format/order.ts';

/** Filters of the index: `section`, `kind`, `grade`, `subject`, `topic`, each with the chosen values. */
export type ChosenFilters = Readonly<Record<string, readonly string[]>>;
export type ResultOrder = 'relevance' | FixedOrder;

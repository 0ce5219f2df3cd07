import * as z from 'zod';

/** Handed to a parse whose messages people read: zod's own words for what is wrong are then Russian. */
export const russianMessages = { error: z.locales.ru().localeError };

import * as z from 'zod';

/** Options for a zod parse whose messages people read: they are in Russian. */
export const russianMessages = { error: z.locales.ru().localeError };

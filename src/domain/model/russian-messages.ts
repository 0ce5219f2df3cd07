import * as z from 'zod';

/** Pass this to a parse whose messages people read: zod's own messages are then in Russian. */
export const russianMessages = { error: z.locales.ru().localeError };

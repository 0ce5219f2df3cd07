/** The same text by itself. A part cut out of a long text keeps the whole of it in memory; letters put together do not. */
export const apart = (part: string): string => [...part].join('');

/** The section of the search for text pages and for pages without other data. */
export const aboutSection = 'О центре';

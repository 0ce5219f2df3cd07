/** The section of the search for text pages, and for pages of which nothing more is said. */
export const aboutSection = 'О центре';

/** The localStorage key of the reading list. */
export const readingListKey = 'tc-kept';

/** Where the browser keeps the list of put-aside pages. */
export const readingListKey = 'tc-kept';

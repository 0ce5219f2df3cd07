/** Where the browser keeps the list of put-aside pages. */
export const shelfKey = 'tc-kept';

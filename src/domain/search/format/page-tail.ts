/** The id of the element that ends a page's own text; the text after it is data added for the search. */
export const tailId = 'izvestno-poisku';

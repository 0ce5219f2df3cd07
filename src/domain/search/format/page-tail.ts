/** The id of the element after which a page's text is not its own but what is known about it. */
export const tailId = 'izvestno-poisku';

/** Where the browser keeps plans; the form of the record has a version of its own inside. */
export const storeKey = 'tc-plans';

/** Where what could not be read is put aside. */
export const unreadKey = 'tc-plans-unread';

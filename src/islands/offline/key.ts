/** The localStorage key of the reading list. */
export const readingListKey = 'tc-kept';

/** The name that the teacher gave to it. */
export const nameKey = 'tc-kept-name';

/** What of the stored list could not be read, a line for each part. */
export const unreadableKey = 'tc-kept-unread';

/** Lists that others sent, kept apart from one's own. */
export const sentKey = 'tc-kept-sent';

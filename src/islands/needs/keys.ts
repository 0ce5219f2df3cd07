/** The localStorage key of the answers while they are given. */
export const needsKey = 'tc-needs';

/** The localStorage key for answers that can't be read. */
export const unreadableKey = 'tc-needs-unread';

/** The localStorage key of plans. The version of their shape is a field inside. */
export const plansKey = 'tc-plans';

/** The localStorage key for a backup of plans that can't be read. */
export const unreadableKey = 'tc-plans-unread';

/** The localStorage key of the teacher's name, post and school. Apart from plans, so that no link or file takes them along. */
export const ownerKey = 'tc-owner';

/** The localStorage key of plans. The version of their shape is a field inside. */
export const plansKey = 'tc-plans';

/** The localStorage key for a backup of plans that can't be read. */
export const unreadableKey = 'tc-plans-unread';

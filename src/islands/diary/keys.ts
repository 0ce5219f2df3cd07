/** The localStorage key of the diary. */
export const diaryKey = 'tc-diary';

/** The localStorage key for a backup of a diary that can't be read. */
export const unreadableKey = 'tc-diary-unread';

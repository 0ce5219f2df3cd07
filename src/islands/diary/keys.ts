/** The name under which the diary is kept on the device. */
export const diaryKey = 'tc-diary';

/** Where a diary is put that can't be read. */
export const unreadKey = 'tc-diary-unread';

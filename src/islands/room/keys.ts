/** The localStorage key of sessions, by the path of their tutorial. */
export const sessionsKey = 'tc-room';

/** The localStorage key for a backup of sessions that can't be read. */
export const unreadableKey = 'tc-room-unread';

/** The localStorage key of what the tutor has switched on and off. */
export const switchesKey = 'tc-room-switches';

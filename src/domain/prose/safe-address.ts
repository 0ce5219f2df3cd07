import { mediaPath } from '../model/media-path.ts';

// Before «@» stands a name that looks like the host of a site, or a password.
const safeLink = /^(?:https?:\/\/(?![^/?#]*@)[^/\\]|mailto:|tel:|\/(?![/\\])|#)[^\s\\]*$/i;

/**
 * Whether an address may stand in a link: http(s), mailto, tel or this site. Blanks and backslashes never:
 * browsers drop the ones and turn the others, so `/\evil.ru` would lead away.
 */
export function isSafeLink(url: string): boolean {
  return safeLink.test(url);
}

/** Whether a picture's address is a file under content/media. */
export function isOwnPicture(url: string): boolean {
  return mediaPath.test(url);
}

const mark = /<meta name="tc-build" content="(\w+)">/;

/** Puts the mark of this site into a built page; `build` names the scripts it was built with. */
export function markPage(html: string, build: string): string {
  if (!html.includes('<head>')) throw new RangeError('A page without <head> cannot bear the mark');
  return html.replace('<head>', `<head><meta name="tc-build" content="${build}">`);
}

/** The build that a page of this site names; undefined for a page that is not of this site. */
export function buildOf(html: string): string | undefined {
  return mark.exec(html)?.[1];
}

/** Whose answer it is, and what it says of a page or a file. */
export type Verdict =
  /** It is what was asked for. */
  | 'own'
  /** This site says that it is no longer there. */
  | 'gone'
  /** The server has failed, or the line has cut the answer. */
  | 'broken'
  /** Somebody else answers: a network that asks to log in, a filter. */
  | 'foreign';

/** What of an answer is judged; `body` is its whole text. */
export interface AnswerFacts {
  readonly status: number;
  /** The header `Content-Type`, or an empty text. */
  readonly mediaType: string;
  readonly body: string;
}

/**
 * Judges the answer to a request for a page or, when `path` ends with a file, for a file. A page must bear the mark of
 * this site and have its end: a network that asks to log in answers 200 text/html, too.
 */
export function judgeAnswer(path: string, { status, mediaType, body }: AnswerFacts): Verdict {
  const isMarked = buildOf(body) !== undefined;
  // 511: the network itself asks to log in.
  if (status >= 500 && status !== 511) return 'broken';
  if (status === 404 || status === 410) return isMarked ? 'gone' : 'foreign';
  if (status !== 200) return 'foreign';
  const ending = /\.(\w+)$/.exec(path)?.[1];
  if (ending !== undefined && ending !== 'html') return isFile(ending, mediaType, body) ? 'own' : 'foreign';
  if (!isMarked || !mediaType.startsWith('text/html')) return 'foreign';
  return body.includes('</html>') ? 'own' : 'broken';
}

const mediaTypes: Readonly<Record<string, RegExp>> = {
  css: /css/,
  js: /javascript/,
  json: /json/,
  webmanifest: /json/,
  svg: /svg/,
};

/** Files of other kinds are pictures, fonts and indexes: anything but text. */
function isFile(ending: string, mediaType: string, body: string): boolean {
  if (/^(?:json|webmanifest)$/.test(ending) && !isJson(body)) return false;
  if (body === '' || /^\s*<(?:!doctype )?html/i.test(body)) return false;
  return mediaTypes[ending]?.test(mediaType) ?? !mediaType.startsWith('text/');
}

function isJson(body: string): boolean {
  try {
    JSON.parse(body);
    return true;
  } catch {
    return false;
  }
}

/** The rules of nginx as it reads them: a quoted regular expression and a quoted value. */
export function nginxRules(map: string): { pattern: RegExp; to: string }[] {
  const unquoted = (text = '') => text.replaceAll(/\\(["\\])/g, '$1');
  return map
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [, source, to] = /^"~((?:[^"\\]|\\.)*)" "((?:[^"\\]|\\.)*)";$/.exec(line) ?? [];
      return { pattern: new RegExp(unquoted(source)), to: unquoted(to) };
    });
}

/** A character for each byte, as nginx compares. */
export const bytesOf = (text: string): string => Buffer.from(text).toString('latin1');

/** Where the map of nginx leads from `$uri?$args`. */
export function followNginx(map: string, address: string): string | undefined {
  return nginxRules(map).find(({ pattern }) => pattern.test(bytesOf(address)))?.to;
}

/**
 * Where `_redirects` leads by the rules of Netlify: by the first line that fits, the slash at the end aside, whose
 * parameters are all in the query. Its own engine (netlify-redirector 0.5.0) gave the same on the tables of our tests.
 */
export function followNetlify(lines: string, address: string): string | undefined {
  const [path = '', query = ''] = address.split('?');
  const parameters = query.split('&');
  const bare = (one: string) => one.replace(/\/$/, '');
  const fits = ([from = '', ...rest]: string[]) =>
    bare(from) === bare(path) && rest.slice(0, -2).every((one) => parameters.includes(one));
  const rules = lines.trimEnd().split('\n');
  return rules
    .map((line) => line.split(' '))
    .find(fits)
    ?.at(-2);
}

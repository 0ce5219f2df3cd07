import { passContent } from '../src/adapters/content-pass.ts';
import { linksFile, readLinkResults, writeLinkResults } from '../src/adapters/link-results.ts';
import { parseMarkdown } from '../src/adapters/parse-markdown.ts';
import { isBroken, mergeResults, whyBroken } from '../src/domain/content-health/link-results.ts';
import { outsideLinks } from '../src/domain/content-health/outside-links.ts';
import { checkLinks, type LinkCheckOptions } from './links/check-links.ts';
import { isPublicHost } from './links/public-host.ts';

const help = `Requests every external link of published entries, slowly, and writes the results into links.json; the next build
shows them on /admin/sostoyanie/. A broken link does not make this command fail.

  npm run links
  LINKS_FILE=/path/to/links.json npm run links    another file; the build reads it by the same name
  SITE_URL=https://tutor.example npm run links    names this site in the requests`;

if (process.argv.includes('--help')) {
  console.log(help);
} else {
  const site = process.env['SITE_URL'];
  const options: LinkCheckOptions = {
    userAgent: `tutor-centre-links/1.0${site === undefined ? '' : ` (+${site})`}`,
    timeout: 20_000,
    pause: 2_000,
    isAllowed: isPublicHost,
  };
  const { entries, today } = await passContent();
  const urls = [...new Set(outsideLinks(entries, parseMarkdown).map(({ url }) => url))].sort();
  const answers = await checkLinks(urls, options, (url, answer) => {
    if (isBroken(answer)) console.log(`${url} — ${whyBroken(answer)}`);
  });
  const previous = await readLinkResults();
  if (typeof previous === 'string') console.error(previous);
  const asked = { now: new Date(), today };
  const results = mergeResults(answers, asked, typeof previous === 'string' ? undefined : previous);
  await writeLinkResults(results);
  const { broken, closed } = results;
  console.log(`Адресов: ${results.asked}, не открываются: ${broken.length}, не пускают проверку: ${closed.length}.`);
  console.log(`Записано в ${linksFile}: сборка покажет это на странице /admin/sostoyanie/.`);
}

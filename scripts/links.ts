import { passContent } from '../src/adapters/content-pass.ts';
import { linksFile, readLinkResults, writeLinkResults } from '../src/adapters/link-results.ts';
import { parseMarkdown } from '../src/adapters/parse-markdown.ts';
import { isBroken, mergeResults, whyBroken } from '../src/domain/content-health/link-results.ts';
import { outsideLinks } from '../src/domain/content-health/outside-links.ts';
import { askLinks, type Manners } from './links/ask-links.ts';
import { isOutside } from './links/public-host.ts';

const help = `Asks every address of other sites that published entries name, slowly and politely, and writes what it found
into links.json; the next build shows it on /admin/sostoyanie/. A broken link is no error of this command.

  npm run links
  LINKS_FILE=/path/to/links.json npm run links    another file; the build reads it by the same name
  SITE_URL=https://tutor.example npm run links    tells the sites who asks`;

if (process.argv.includes('--help')) {
  console.log(help);
} else {
  const site = process.env['SITE_URL'];
  const manners: Manners = {
    agent: `tutor-centre-links/1.0${site === undefined ? '' : ` (+${site})`}`,
    timeout: 20_000,
    pause: 2_000,
    allows: isOutside,
  };
  const { entries } = await passContent();
  const urls = [...new Set(outsideLinks(entries, parseMarkdown).map(({ url }) => url))].sort();
  const answers = await askLinks(urls, manners, (url, answer) => {
    if (isBroken(answer)) console.log(`${url} — ${whyBroken(answer)}`);
  });
  const before = await readLinkResults();
  if (typeof before === 'string') console.error(before);
  const results = mergeResults(answers, new Date(), typeof before === 'string' ? undefined : before);
  await writeLinkResults(results);
  const { asked, broken, closed } = results;
  console.log(`Адресов: ${asked}, не открываются: ${broken.length}, не пускают проверку: ${closed.length}.`);
  console.log(`Записано в ${linksFile}: сборка покажет это на странице /admin/sostoyanie/.`);
}

import { ownerWords, withSampleWords } from '../domain/site/demonstration.ts';
import { breadcrumbsLd, type JsonLd } from './json-ld.ts';
import { site } from './library.ts';
import { contentPass } from './pass.ts';

interface HeadSource {
  readonly title: string;
  readonly crumbs: readonly { href: string; label: string }[];
  readonly jsonLd: readonly JsonLd[];
  /** What is said of an invented entry on its page. */
  readonly sample: string | undefined;
}

/** Titles of the page at this address, and what it tells search engines: of an invented entry nothing. */
export async function htmlHead({ title, crumbs, jsonLd, sample }: HeadSource, here: URL) {
  const { name, region } = await site();
  const isHome = here.pathname === '/';
  const isSample = sample !== undefined;
  const shown = withSampleWords(title, isSample);
  const trail = isHome ? [] : [breadcrumbsLd([...crumbs, { href: here.pathname, label: title }], here)];
  return {
    title: shown,
    fullTitle: isHome ? `${name} — ${region}` : `${shown} — ${name}`,
    linked: isSample ? [] : [...jsonLd, ...trail],
  };
}

/** Whose site it is, on the day of the build. */
export async function siteOwner() {
  return ownerWords(await site(), (await contentPass()).today);
}

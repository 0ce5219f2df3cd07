/** What is wrong with the address of a site (the variable SITE_URL), in Russian; undefined for a good one and for none. */
export function faultOfSiteUrl(address: string | undefined): string | undefined {
  if (address === undefined || /^https?:\/\/[^\s/]+\/?$/.test(address)) return undefined;
  return 'нужен адрес вида https://tutor.primer.ru, без пути';
}

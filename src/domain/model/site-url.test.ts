import { expect, it } from 'vitest';
import { faultOfSiteUrl } from './site-url.ts';

it.each(['https://tutor.example', 'https://tutor.example/', 'http://localhost:8080', 'https://центр.рф', undefined])(
  'the address of a site may be %s',
  (address) => expect(faultOfSiteUrl(address)).toBeUndefined(),
);

it.each(['tutor.example', 'https://', 'https://tutor.example/centr', 'https://tutor example', ''])(
  'and may not be %j',
  (address) => expect(faultOfSiteUrl(address)).toContain('https://'),
);

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { headerRules } from '../../src/domain/hosting/header-rules.ts';
import { mediaTypes } from '../../src/domain/hosting/media-types.ts';
import { withNetlifyHeaders } from '../../src/domain/hosting/netlify.ts';
import { nginxConfig } from '../../src/domain/hosting/nginx.ts';
import { readHeaderRules } from '../lib/netlify-headers.ts';

const committed = (path: string) => readFileSync(path, 'utf8');

it('netlify.toml and deploy/nginx.conf are what `npm run headers` writes', () => {
  const toml = committed('netlify.toml');
  expect(toml).toBe(withNetlifyHeaders(toml, headerRules));
  expect(committed('deploy/nginx.conf')).toBe(nginxConfig(headerRules, mediaTypes));
});

it('netlify.toml reads back as the rules of the source', () => {
  const source = headerRules.map(({ for: address, values }) => ({ for: address, values }));
  expect(readHeaderRules(committed('netlify.toml'))).toEqual(source);
});

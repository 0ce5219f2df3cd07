import { readFile } from 'node:fs/promises';
import { headerRules } from '../src/domain/hosting/header-rules.ts';
import { mediaTypes } from '../src/domain/hosting/media-types.ts';
import { withNetlifyHeaders } from '../src/domain/hosting/netlify.ts';
import { nginxConfig } from '../src/domain/hosting/nginx.ts';
import { writeOrCheck } from './lib/write-or-check.ts';

const help = `Writes the headers of src/domain/hosting into netlify.toml and deploy/nginx.conf.

  npm run headers
  npm run headers -- --check     writes nothing; exits with 1 when a file differs`;

if (process.argv.includes('--help')) {
  console.log(help);
} else {
  const files = [
    { path: 'netlify.toml', text: withNetlifyHeaders(await readFile('netlify.toml', 'utf8'), headerRules) },
    { path: 'deploy/nginx.conf', text: nginxConfig(headerRules, mediaTypes) },
  ];
  process.exitCode = await writeOrCheck(files, {
    isCheck: process.argv.includes('--check'),
    command: 'npm run headers',
  });
}

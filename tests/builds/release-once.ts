// Makes a release of a tiny site in a folder, as `npm run deploy` does after a build: release-once.ts FOLDER TEXT
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildingIn, completeBuild, freeName, publish, sweep } from '../../scripts/deploy/releases.ts';

const [root = '', text = ''] = process.argv.slice(2);
sweep(root);
const building = buildingIn(root);
mkdirSync(join(building, 'assets'), { recursive: true });
for (const file of ['index.html', 'last.html', `assets/page.${text}.js`]) writeFileSync(join(building, file), text);
completeBuild(root, { commit: text, day: '2030-03-01' });
publish(root, freeName(root, new Date(), text));

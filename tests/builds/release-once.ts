// Makes a release of a tiny site in a folder, as `npm run deploy` does after a build: release-once.ts FOLDER TEXT
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { completeBuild, freeName, makeBuilding, publish } from '../../scripts/deploy/releases.ts';

const [root = '', text = ''] = process.argv.slice(2);
mkdirSync(root, { recursive: true });
const building = makeBuilding(root);
mkdirSync(join(building, 'assets'));
for (const file of ['index.html', 'last.html', `assets/page.${text}.js`]) writeFileSync(join(building, file), text);
completeBuild(root, building, { commit: text, day: '2030-03-01' });
publish(root, building, freeName(root, new Date(), text));

import { expect, it } from 'vitest';
import { missingSettings } from './missing-settings.ts';

const at = (path: string) => [{ path, bytes: new Uint8Array() }];

it.each(['settings/site.yaml', 'settings/SITE.YAML', 'settings/'])('%s is judged as it is', (path) => {
  expect(missingSettings(at(path))).toEqual([]);
});

it.each(['settings/sajt.yaml', 'pages/site.yaml'])('beside %s the settings are missing', (path) => {
  expect(missingSettings(at(path))).toMatchObject([{ file: 'settings/site.yaml', severity: 'error' }]);
});

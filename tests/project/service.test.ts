import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildMinutes, serviceMinutes, usualBuildMinutes } from '../../scripts/deploy/limits.ts';

const read = (path: string) => readFileSync(join(import.meta.dirname, '../..', path), 'utf8');

it('the service waits as long as its builds may take, so that a build ends by our own limit and says so', () => {
  const unit = read('deploy/tutor-centre.service');
  const minutes = buildMinutes(/^Environment=BUILD_MINUTES=(\S+)$/m.exec(unit)?.[1]);
  expect(minutes).toBe(usualBuildMinutes);
  expect(/^TimeoutStartSec=(\d+)min$/m.exec(unit)?.[1]).toBe(String(serviceMinutes(usualBuildMinutes)));
});

it('so does the guide', () => {
  const guide = read('docs/deploy.md');
  expect(guide).toContain(`takes over ${usualBuildMinutes} minutes`);
  const [, minutes, service] = /BUILD_MINUTES=(\d+)\nTimeoutStartSec=(\d+)min\n/.exec(guide) ?? [];
  expect(Number(service)).toBe(serviceMinutes(Number(minutes)));
});

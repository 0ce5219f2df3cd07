import { expect, it } from 'vitest';
import { isPublicHost } from './public-host.ts';

it.each([
  ['https://8.8.8.8/', true],
  ['https://[2a02:6b8::2]/', true],
  ['http://127.0.0.1:8080/', false],
  ['http://10.1.2.3/', false],
  ['http://172.31.0.1/', false],
  ['http://192.168.1.1/', false],
  ['http://169.254.169.254/latest', false],
  ['http://[::1]/', false],
  ['http://[::ffff:127.0.0.1]/', false],
  ['http://[fd00::1]/', false],
  ['http://localhost/', false],
  // Another way to write 127.0.0.1.
  ['http://2130706433/', false],
])('%s', async (address, expected) => {
  expect(await isPublicHost(new URL(address))).toBe(expected);
});

import { expect, it } from 'vitest';
import { isDeviceName } from './device-names.ts';

it.each(['con', 'CON', 'prn', 'aux', 'nul', 'com1', 'lpt9', 'com0', 'con.txt', 'Nul.tar.gz', 'aux ', 'CONIN$', 'com²'])(
  'Windows keeps «%s»',
  (name) => expect(isDeviceName(name)).toBe(true),
);

it.each(['', 'konspekt', 'console', 'com', 'com10', 'lpt', 'con-1', 'a.con', 'auxiliary', 'null', '.con'])(
  '«%s» is a name like others',
  (name) => expect(isDeviceName(name)).toBe(false),
);

import { expect, it } from 'vitest';
import { effectsIn } from './effects.ts';

it.each<[string, string[]]>([
  // The clock.
  ['const now = new Date();', ['new Date()']],
  ['const now = new Date;', ['new Date()']],
  ['const now = Date();', ['Date']],
  ['const now = Date.now();', ['Date.now']],
  ['const { now } = Date;', ['Date']],
  ['const Clock = Date;', ['Date']],
  ['const since = performance.now();', ['performance.now']],
  ['setTimeout(run, 0); const run = () => {};', ['setTimeout']],
  ['setInterval(() => {}, 1000);', ['setInterval']],
  ['queueMicrotask(() => {});', ['queueMicrotask']],
  ['requestAnimationFrame(() => {});', ['requestAnimationFrame']],
  // Chance.
  ['const id = Math.random();', ['Math.random']],
  ['const { random } = Math;', ['Math']],
  ['const id = crypto.randomUUID();', ['crypto.randomUUID']],
  // The network, the device, the page, the process.
  ["const got = await fetch('/a');", ['fetch']],
  ['export const load = { fetch };', ['fetch']],
  ['export const load = (get = fetch) => get;', ['fetch']],
  ['new XMLHttpRequest();', ['new XMLHttpRequest()']],
  ["localStorage.getItem('a');", ['localStorage.getItem']],
  ["document.querySelector('p');", ['document.querySelector']],
  ['const here = location;', ['location']],
  ['window.scrollTo(0, 0);', ['window.scrollTo']],
  ['globalThis.kept = 1;', ['globalThis.kept']],
  ['const dir = process.env.DIR;', ['process.env']],
  ["console.log('a');", ['console.log']],
  ['const mode = import.meta.env.MODE;', ['import.meta']],
  ['class A extends HTMLElement {}', ['HTMLElement']],
  // A declaration does not define a clock of its own.
  ["declare const fetch: (url: string) => void; fetch('/a');", ['fetch']],
])('finds %s', (text, effects) => {
  expect(effectsIn(text)).toEqual(effects);
});

it.each([
  "const day = new Date('2026-11-29');",
  "const day = Date.parse('2026-11-29') + Date.UTC(2026, 10);",
  'const isDay = (value: unknown) => value instanceof Date;',
  'export function first(now: Date): number { return now.getTime(); }',
  'const most = Math.max(1, 2);',
  'interface Page { document: Document; fetch(url: string): Promise<Response> }',
  'type Timer = ReturnType<typeof setTimeout>;',
  "const document = parse('a'); document.toString(); function parse(text: string) { return text; }",
  'export const run = (fetch: (url: string) => void) => fetch("/a");',
  "import { fetch } from './network.ts'; fetch('/a');",
  'const { document: page } = { document: 1 }; export const copy = { document: page, crypto: 1 };',
  'export const of = (options: { crypto: number }) => options.crypto;',
  'class Clock { performance() { return this.performance; } }',
  'const text = `fetch`; // fetch()',
  'export const words = new Map<string, Set<string>>([["a", new Set()]]);',
])('finds no effects in %s', (text) => {
  expect(effectsIn(text)).toEqual([]);
});

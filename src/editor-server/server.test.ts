import { request } from 'node:http';
import { beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../adapters/ports.ts';
import { Refusal } from '../domain/editor/requests/refusal.ts';
import { startEditorServer } from './server.ts';

const page = 'http://localhost:4321';
const json = 'application/json; charset=utf-8';
const getEntry = JSON.stringify({ action: 'getEntry', params: { branch: 'main', path: 'content/faq/a.yaml' } });
let address: string;
let running = 0;

beforeAll(async () => {
  const port = await freePort();
  address = `http://127.0.0.1:${port}/api/v1/`;
  await startEditorServer(port, page, async ({ action }) => {
    if (action === 'unpublishedEntries') throw new Refusal('Нельзя.');
    if (action === 'info') throw new Error('secret path');
    running += 1;
    const together = running;
    await new Promise((resolve) => setTimeout(resolve, 5));
    running -= 1;
    return { status: 200, json: { action, together } };
  });
});

async function post(headers: Record<string, string>, body = getEntry) {
  const response = await fetch(address, { method: 'POST', headers, body });
  return { status: response.status, json: (await response.json()) as Record<string, unknown>, response };
}

describe('who may ask', () => {
  it.each([
    ['the editor', { 'content-type': json, origin: page }, 200],
    ['the editor by number', { 'content-type': json, origin: 'http://127.0.0.1:4321' }, 200],
    ['a program of this machine', { 'content-type': json }, 200],
    ['another page', { 'content-type': json, origin: 'https://evil.example' }, 403],
    ['a form', { 'content-type': 'text/plain', origin: page }, 403],
  ])('%s', async (_, headers, status) => {
    const answer = await post(headers);
    expect(answer.status).toBe(status);
    expect(answer.response.headers.get('access-control-allow-origin')).toBeNull();
  });

  it.each([
    ['localhost:4321', 200],
    ['127.0.0.1:4321', 200],
    ['[::1]:4321', 200],
    ['evil.example', 403],
    ['evil.example:4321', 403],
    ['localhost.evil.example', 403],
    ['localhost:4321@evil.example', 403],
    ['0.0.0.0:4321', 403],
  ])('who calls this machine %s (a name of another site may lead here)', async (host, status) => {
    const answered = await new Promise((resolve, reject) => {
      const asked = request(address, { method: 'POST', headers: { 'content-type': json, host } }, (response) => {
        response.resume().on('end', () => resolve(response.statusCode));
      });
      asked.on('error', reject).end(getEntry);
    });
    expect(answered).toBe(status);
  });

  it.each([['not JSON'], ['{}'], [getEntry.replace('faq/a.yaml', '../.env')]])('nobody, for %s', async (body) => {
    expect((await post({ 'content-type': json }, body)).status).toBe(422);
  });
});

it('requests are done one at a time', async () => {
  const answers = await Promise.all(Array.from({ length: 5 }, () => post({ 'content-type': json })));
  expect(answers.map((answer) => answer.json['together'])).toEqual([1, 1, 1, 1, 1]);
});

it('a refusal is told, and the next request is done', async () => {
  expect(
    await post({ 'content-type': json }, JSON.stringify({ action: 'unpublishedEntries', params: {} })),
  ).toMatchObject({
    status: 409,
    json: { error: 'Нельзя.' },
  });
  const failed = await post({ 'content-type': json }, JSON.stringify({ action: 'info' }));
  expect(failed.status).toBe(500);
  expect(failed.json['error']).not.toContain('secret');
  expect((await post({ 'content-type': json })).json).toMatchObject({ action: 'getEntry' });
});

import { describe, expect, it } from 'vitest';
import { hostedBackend, originsOf } from './backend.ts';

const gitlab = { CMS_BACKEND: 'gitlab', CMS_REPO: 'centr/sajt', CMS_APP_ID: 'abc123' };

describe('the editor of a build', () => {
  it.each<[Record<string, string | undefined>, object, string[]]>([
    [{}, { name: 'git-gateway', branch: 'main' }, []],
    [{ CMS_BACKEND: '', CMS_REPO: undefined, HOME: '/x' }, { name: 'git-gateway', branch: 'main' }, []],
    [
      gitlab,
      {
        name: 'gitlab',
        repo: 'centr/sajt',
        branch: 'main',
        base_url: 'https://gitlab.com',
        api_root: 'https://gitlab.com/api/v4',
        auth_type: 'pkce',
        app_id: 'abc123',
      },
      ['https://gitlab.com'],
    ],
    [
      { ...gitlab, CMS_BASE_URL: 'https://git.example.ru/gitlab/', CMS_API_ROOT: 'https://api.example.ru/v4' },
      { base_url: 'https://git.example.ru/gitlab', api_root: 'https://api.example.ru/v4' },
      ['https://api.example.ru', 'https://git.example.ru'],
    ],
    [
      { CMS_BACKEND: 'github', CMS_REPO: 'a/b', CMS_BASE_URL: 'https://vhod.example.ru', CMS_BRANCH: 'pravki' },
      { name: 'github', branch: 'pravki', auth_endpoint: 'auth', api_root: 'https://api.github.com' },
      ['https://api.github.com'],
    ],
    [
      { ...gitlab, CMS_BACKEND: 'gitea', CMS_BASE_URL: 'https://git.example.ru' },
      { name: 'gitea', auth_type: 'pkce', api_root: 'https://git.example.ru/api/v1' },
      ['https://git.example.ru'],
    ],
  ])('%j', (env, expected, origins) => {
    const { backend, hasReview } = hostedBackend(env);
    expect(backend).toMatchObject(expected);
    expect(originsOf(backend)).toEqual(origins);
    expect(hasReview).toBe(false);
  });

  it('has a review when asked for', () => {
    expect(hostedBackend({ ...gitlab, CMS_REVIEW: '1' }).hasReview).toBe(true);
  });

  it.each<[Record<string, string>, RegExp]>([
    [{ CMS_BACKEND: 'gitlub' }, /^CMS_BACKEND: нужно одно из слов/],
    [{ CMS_BACKEND: 'gitlab', CMS_APP_ID: 'x' }, /^CMS_REPO: не задана/],
    [{ ...gitlab, CMS_REPO: 'https://gitlab.com/a/b' }, /^CMS_REPO: нужно имя/],
    [{ CMS_BACKEND: 'gitlab', CMS_REPO: 'a/b' }, /^CMS_APP_ID: не задана/],
    [{ ...gitlab, CMS_BASE_URL: 'http://git.example.ru' }, /^CMS_BASE_URL: нужен адрес с https/],
    [{ ...gitlab, CMS_BASE_URL: "https://x.ru; script-src 'unsafe-inline'" }, /^CMS_BASE_URL/],
    [{ ...gitlab, CMS_API_ROOT: 'https://' }, /^CMS_API_ROOT/],
    [{ ...gitlab, CMS_AUTH_ENDPOINT: 'auth' }, /^CMS_AUTH_ENDPOINT: такой настройки/],
    [{ ...gitlab, CMS_APPID: 'x' }, /^CMS_APPID: такой настройки/],
    [{ ...gitlab, CMS_REVIEW: 'да' }, /^CMS_REVIEW: 1/],
    [{ ...gitlab, CMS_BRANCH: 'a b' }, /^CMS_BRANCH: это не имя/],
    [{ CMS_BACKEND: 'github', CMS_REPO: 'a/b' }, /^CMS_BASE_URL: не задана/],
    [{ CMS_REPO: 'a/b' }, /^CMS_REPO: такой настройки/],
  ])('%j stops the build', (env, reason) => {
    expect(() => hostedBackend(env)).toThrow(reason);
  });
});

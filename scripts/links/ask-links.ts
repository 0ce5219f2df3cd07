import { setTimeout as sleep } from 'node:timers/promises';
import { isBroken, type LinkAnswer } from '../../src/domain/content-health/link-results.ts';

/** How politely and how patiently addresses are asked; times in milliseconds. */
export interface Manners {
  /** Says who asks, and where to complain. */
  readonly agent: string;
  readonly timeout: number;
  /** Between two requests to one host, and before a second try. */
  readonly pause: number;
  /** Whether an address may be asked at all. */
  allows(url: URL): Promise<boolean>;
}

const hostsAtOnce = 2;
const mostHops = 10;

/** Asks every address, two hosts at a time and one address of a host at a time; `told` hears each answer. */
export async function askLinks(
  urls: readonly string[],
  manners: Manners,
  told: (url: string, answer: LinkAnswer) => void = () => undefined,
): Promise<Map<string, LinkAnswer>> {
  const answers = new Map<string, LinkAnswer>();
  const hosts = [...Map.groupBy(urls, (url) => new URL(url).host).values()];
  const work = async (): Promise<void> => {
    for (let own = hosts.pop(); own; own = hosts.pop()) {
      for (const [i, url] of own.entries()) {
        if (i > 0) await sleep(manners.pause);
        const answer = await ask(url, manners);
        answers.set(url, answer);
        told(url, answer);
      }
    }
  };
  await Promise.all(Array.from({ length: hostsAtOnce }, work));
  return answers;
}

/** HEAD costs the site least; not all sites know it, and a fault may pass. */
async function ask(url: string, manners: Manners): Promise<LinkAnswer> {
  let answer: LinkAnswer = 'unreachable';
  for (const method of ['HEAD', 'GET', 'GET'] as const) {
    if (method === 'GET') await sleep(manners.pause);
    answer = await follow(url, method, manners);
    const isFinal = answer === 'inside' || (method === 'GET' && !mayPass(answer));
    if (isFinal || (typeof answer === 'number' && answer < 400)) break;
  }
  return answer;
}

const mayPass = (answer: LinkAnswer) =>
  answer === 'timeout' || answer === 'unreachable' || (isBroken(answer) && Number(answer) >= 500);

async function follow(first: string, method: 'HEAD' | 'GET', manners: Manners): Promise<LinkAnswer> {
  let url = new URL(first);
  for (let hop = 0; hop < mostHops; hop += 1) {
    try {
      if (!/^https?:$/.test(url.protocol) || !(await manners.allows(url))) return 'inside';
      const { status, headers } = await request(url, method, manners);
      const next = status >= 300 && status < 400 ? headers.get('location') : null;
      if (next === null) return status;
      url = new URL(next, url);
    } catch (error) {
      return (error as Error).name === 'TimeoutError' ? 'timeout' : 'unreachable';
    }
  }
  return 'loop';
}

async function request(url: URL, method: 'HEAD' | 'GET', { agent, timeout }: Manners): Promise<Response> {
  const response = await fetch(url, {
    method,
    redirect: 'manual',
    signal: AbortSignal.timeout(timeout),
    headers: { 'User-Agent': agent, Accept: '*/*' },
  });
  // The status is enough: the page itself is not fetched.
  await response.body?.cancel();
  return response;
}

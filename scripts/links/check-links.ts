import { setTimeout as sleep } from 'node:timers/promises';
import { isBroken, type LinkAnswer } from '../../src/domain/content-health/link-results.ts';

/** Settings of the link check; times in milliseconds. */
export interface LinkCheckOptions {
  /** The User-Agent header: who asks and where to complain. */
  readonly userAgent: string;
  readonly timeout: number;
  /** The pause between two requests to one host and before a second try. */
  readonly pause: number;
  /** Whether an address may be requested. */
  isAllowed(url: URL): Promise<boolean>;
}

const parallelHosts = 2;
const maxRedirects = 10;

/** Requests every URL, two hosts at a time, one URL of a host at a time. `onAnswer` is called for each. */
export async function checkLinks(
  urls: readonly string[],
  options: LinkCheckOptions,
  onAnswer: (url: string, answer: LinkAnswer) => void = () => undefined,
): Promise<Map<string, LinkAnswer>> {
  const answers = new Map<string, LinkAnswer>();
  const hosts = [...Map.groupBy(urls, (url) => new URL(url).host).values()];
  const worker = async (): Promise<void> => {
    for (let hostUrls = hosts.pop(); hostUrls; hostUrls = hosts.pop()) {
      for (const [i, url] of hostUrls.entries()) {
        if (i > 0) await sleep(options.pause);
        const answer = await checkLink(url, options);
        answers.set(url, answer);
        onAnswer(url, answer);
      }
    }
  };
  await Promise.all(Array.from({ length: parallelHosts }, worker));
  return answers;
}

/** HEAD is cheapest for the site, but some sites do not support it; an error may be temporary. */
async function checkLink(url: string, options: LinkCheckOptions): Promise<LinkAnswer> {
  let answer: LinkAnswer = 'unreachable';
  for (const method of ['HEAD', 'GET', 'GET'] as const) {
    if (method === 'GET') await sleep(options.pause);
    answer = await followRedirects(url, method, options);
    const isFinal = answer === 'inside' || (method === 'GET' && !isTemporary(answer));
    if (isFinal || (typeof answer === 'number' && answer < 400)) break;
  }
  return answer;
}

const isTemporary = (answer: LinkAnswer) =>
  answer === 'timeout' || answer === 'unreachable' || (isBroken(answer) && Number(answer) >= 500);

async function followRedirects(first: string, method: 'HEAD' | 'GET', options: LinkCheckOptions): Promise<LinkAnswer> {
  let url = new URL(first);
  for (let redirects = 0; redirects < maxRedirects; redirects += 1) {
    try {
      if (!/^https?:$/.test(url.protocol) || !(await options.isAllowed(url))) return 'inside';
      const { status, headers } = await request(url, method, options);
      const next = status >= 300 && status < 400 ? headers.get('location') : null;
      if (next === null) return status;
      url = new URL(next, url);
    } catch (error) {
      return (error as Error).name === 'TimeoutError' ? 'timeout' : 'unreachable';
    }
  }
  return 'loop';
}

async function request(url: URL, method: 'HEAD' | 'GET', { userAgent, timeout }: LinkCheckOptions): Promise<Response> {
  const response = await fetch(url, {
    method,
    redirect: 'manual',
    signal: AbortSignal.timeout(timeout),
    headers: { 'User-Agent': userAgent, Accept: '*/*' },
  });
  // Only the status is needed.
  await response.body?.cancel();
  return response;
}

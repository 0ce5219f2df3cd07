import { setImmediate as nextTurn } from 'node:timers/promises';

/** A second maker of pages. */
interface Helper<Page> {
  isFree(): boolean;
  make(page: Page): Promise<Response>;
}

interface Job<Page> extends PromiseWithResolvers<Response> {
  readonly page: Page;
  readonly here: () => Promise<Response>;
}

/**
 * Shares pages out: a helper has as many as it takes, this thread makes one at a time. A page that the helper can't make
 * is made here: then it tells its error as any page does.
 */
export function sharedPages<Page>(helper: Helper<Page>) {
  const waiting: Job<Page>[] = [];
  let isBusy = false;

  const shareOut = (): void => {
    for (let job = take(helper.isFree()); job; job = take(helper.isFree())) void giveAway(job);
    const own = take(!isBusy);
    if (own) void makeHere(own);
  };
  const take = (isWanted: boolean) => (isWanted ? waiting.shift() : undefined);

  async function giveAway({ page, here, resolve }: Job<Page>): Promise<void> {
    // Told before the next is given away: the page is on its way.
    const made = helper.make(page);
    resolve(made.catch(here));
    await made.catch(() => undefined);
    shareOut();
  }

  async function makeHere({ here, promise, resolve }: Job<Page>): Promise<void> {
    isBusy = true;
    resolve(here());
    await promise.catch(() => undefined);
    // What the helper has made comes in between two pages.
    await nextTurn();
    isBusy = false;
    shareOut();
  }

  return (page: Page, here: () => Promise<Response>): Promise<Response> => {
    const job = { page, here, ...Promise.withResolvers<Response>() };
    waiting.push(job);
    shareOut();
    return job.promise;
  };
}

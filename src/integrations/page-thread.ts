import { Worker } from 'node:worker_threads';
import type { Beginning, Made, PagePlan, Wanted } from './page-thread-work.ts';

/** Pages that a thread has before it, so that it has something to do while the other one is busy. */
export const pagesAhead = 16;

/** A thread that makes pages. */
export interface PageThread {
  /** Whether it can take one more page. */
  isFree(): boolean;
  /** Makes a page; throws when it can't be made there, for whatever reason. */
  make(page: PagePlan): Promise<Response>;
  /** How many pages it has made. */
  made(): number;
  end(): Promise<unknown>;
}

/** Starts a thread; `onFailure` is called when it ends by itself. */
export function startPageThread(beginning: Beginning, onFailure: (error: unknown) => void): PageThread {
  const thread = new Worker(new URL('./page-thread-work.ts', import.meta.url), { workerData: beginning });
  const waiting = new Map<number, PromiseWithResolvers<Made>>();
  const addresses: string[] = [];
  let last = 0;
  let count = 0;
  let isAlive = true;
  const stop = (error: unknown) => {
    if (!isAlive) return;
    isAlive = false;
    onFailure(error);
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  thread.on('message', (made: Made) => {
    waiting.get(made.id)?.resolve(made);
    waiting.delete(made.id);
  });
  thread.on('error', stop);
  thread.on('exit', (code) => stop(new Error(`The thread of pages ended with ${code}`)));
  return {
    isFree: () => isAlive && waiting.size < pagesAhead,
    make: async (page) => {
      if (!isAlive) throw new Error('The thread of pages has ended');
      last += 1;
      const asked = Promise.withResolvers<Made>();
      waiting.set(last, asked);
      thread.postMessage({ ...page, id: last } satisfies Wanted);
      const made = await asked.promise;
      if ('error' in made) throw new Error(made.error);
      count += 1;
      const { html, status, headers, mark, pictures, shown } = made;
      // Pages are made one after another there, so these are the next addresses.
      for (const picture of pictures) addresses.push(globalThis.astroAsset.addStaticImage?.(...picture) ?? '');
      for (const file of shown) globalThis.astroAsset.referencedImages?.add(file);
      const parts = html.split(mark);
      const text = parts.map((part, i) =>
        i === 0 ? part : part.replace(/^\d+/, (number) => addresses[+number] ?? ''),
      );
      return new Response(text.join(''), { status, headers: [...headers] });
    },
    made: () => count,
    end: () => {
      isAlive = false;
      return thread.terminate();
    },
  };
}

import { randomUUID } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import type { RouteData } from 'astro';

/** What a thread that makes pages needs of the one that bundled their code. */
export interface Beginning {
  /** The address of the bundled code of the pages. */
  readonly entry: string;
  /** What Astro knows of the routes by its own keys: the style sheets of each. */
  readonly pages: ReadonlyMap<string, { readonly styles: readonly unknown[] }>;
  /** Scripts that integrations put into every page. */
  readonly scripts: readonly unknown[];
}

/** A page that is to be made, with the two names by which Astro knows a route. */
export interface PagePlan {
  readonly url: string;
  readonly route: string;
  readonly component: string;
}

export interface Wanted extends PagePlan {
  readonly id: number;
}

/** What Astro asks of a picture that is to be made smaller. */
export type Picture = Parameters<NonNullable<typeof globalThis.astroAsset.addStaticImage>>;

/** What became of it. In its HTML `${mark}${number}` stands for the address of a picture, one of all that came so far. */
export type Made =
  | {
      readonly id: number;
      readonly html: string;
      readonly status: number;
      readonly headers: readonly [string, string][];
      readonly mark: string;
      readonly pictures: readonly Picture[];
      /** Files of pictures that pages show as they are. */
      readonly shown: readonly string[];
    }
  | { readonly id: number; readonly error: string };

/** The parts of Astro's bundled code that its own prerenderer uses. */
interface App {
  readonly manifest: { readonly routes: readonly { readonly routeData: RouteData }[] };
  readonly logger: unknown;
  setInternals(internals: object): void;
  setOptions(options: object): void;
  render(request: Request, options: { readonly routeData: RouteData | undefined }): Promise<Response>;
}

// A thread of page-thread.ts. The address of a smaller picture is for the other thread to say: it makes them all.
const mark = `/${randomUUID()}/`;
let pictures: Picture[] = [];
let count = 0;
globalThis.astroAsset = {
  referencedImages: new Set(),
  addStaticImage: (...picture) => {
    pictures.push(picture);
    count += 1;
    return `${mark}${count - 1}`;
  },
};
const app = await startApp(workerData);
let last: Promise<void> = Promise.resolve();
parentPort?.on('message', (wanted: Wanted) => {
  last = last.then(async () => parentPort?.postMessage(await make(wanted)));
});

async function startApp({ entry, pages, scripts }: Beginning): Promise<App> {
  const { app } = (await import(entry)) as { readonly app: App };
  app.setInternals({ pagesByKeys: pages, entrySpecifierToBundleMap: new Map() });
  app.setOptions({ settings: { scripts }, logger: app.logger });
  return app;
}

async function make({ id, url, route, component }: Wanted): Promise<Made> {
  try {
    const found = app.manifest.routes.find(({ routeData: one }) => one.route === route && one.component === component);
    const response = await app.render(new Request(url), { routeData: found?.routeData });
    const shown = [...(globalThis.astroAsset.referencedImages ?? [])];
    globalThis.astroAsset.referencedImages?.clear();
    const { status, headers } = response;
    const made = { id, html: await response.text(), status, headers: [...headers], mark, pictures, shown };
    pictures = [];
    return made;
  } catch (error) {
    return { id, error: String(error) };
  }
}

/** A request as Decap's back end for local files sends it. */
export interface SentRequest {
  readonly action: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** An entry as this tab last read or wrote it. */
export interface ReadText {
  /** The server's name for exactly this text. */
  readonly version: string;
  readonly text: string;
  /** For a draft: the version of the published entry that the form was put together with. */
  readonly mergedWith?: string;
}

/**
 * What one browser tab has read of each entry. It goes to the server with every save, so that a server that was
 * started anew still knows whether a save would overwrite another's change.
 */
export class ReadTexts {
  readonly #byPath = new Map<string, ReadText>();

  get(path: string): ReadText | undefined {
    return this.#byPath.get(path);
  }

  /** Notes that the tab knows another text of an entry. */
  set(path: string, text: ReadText): void {
    this.#byPath.set(path, text);
  }

  /** The same request; a save or a deletion also says which texts it was made over. */
  sign<Request extends SentRequest>(request: Request): Request {
    const paths = changedPaths(request);
    if (paths.length === 0) return request;
    const signed = (name: 'version' | 'mergedWith') =>
      Object.fromEntries(
        paths.flatMap((path) => {
          const version = this.#byPath.get(path)?.[name];
          return version === undefined ? [] : [[path, version]];
        }),
      );
    return { ...request, params: { ...request.params, known: signed('version'), mergedWith: signed('mergedWith') } };
  }

  /** Learns from the answer to a request. A list is no opening: read behind a form, it would hide another's change. */
  learn(request: SentRequest, answer: unknown): void {
    const { version, data } = (answer ?? {}) as { version?: unknown; data?: unknown };
    const opened = openings.includes(request.action) ? [{ path: String(request.params['path']), raw: data }] : [];
    for (const { path, raw } of [...opened, ...dataFilesOf(request)]) {
      if (typeof version === 'string' && typeof raw === 'string') this.#byPath.set(path, { version, text: raw });
      else this.#byPath.delete(path);
    }
    if (request.action === 'deleteFiles') for (const path of changedPaths(request)) this.#byPath.delete(path);
  }
}

const openings = ['getEntry', 'unpublishedEntryDataFile'];

function dataFilesOf({ action, params }: SentRequest): { path: string; raw?: unknown }[] {
  return action === 'persistEntry' ? (params['dataFiles'] as { path: string; raw: string }[]) : [];
}

function changedPaths(request: SentRequest): string[] {
  if (request.action === 'deleteFiles') return request.params['paths'] as string[];
  return dataFilesOf(request).map(({ path }) => path);
}

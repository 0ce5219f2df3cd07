import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { distDir } from '../lib/dist.ts';
import { type Served, serveDist } from '../lib/serve-dist.ts';

/** A copy of the built site whose server can be pulled out of the wall, and whose pages can change and go. */
export class ChangingSite {
  private readonly folder: string;
  private served: Served;
  private silent: Server | undefined;

  private constructor(folder: string, served: Served) {
    this.folder = folder;
    this.served = served;
  }

  static async open(): Promise<ChangingSite> {
    const folder = await mkdtemp(join(tmpdir(), 'tc-offline-'));
    await cp(distDir, folder, { recursive: true, filter: (path) => !/\/(?:admin|og)$/.test(path) });
    return new ChangingSite(folder, await serveDist(folder));
  }

  get origin(): string {
    return this.served.origin;
  }

  private get port(): number {
    return Number(new URL(this.origin).port);
  }

  /** Nobody answers at the address any more. */
  async unplug(): Promise<void> {
    await this.served.close();
  }

  /** Whoever calls is heard and gets no answer; or, with a status, nothing but that. */
  fallSilent(status?: number): Promise<void> {
    return this.capture((_, response) => {
      if (status !== undefined) response.writeHead(status).end();
    });
  }

  /** Somebody else answers at the address. */
  async capture(answer: RequestListener): Promise<void> {
    await this.unplug();
    this.silent = createServer(answer);
    await new Promise<void>((done) => this.silent?.listen(this.port, '127.0.0.1', done));
  }

  /** The site is back at its address. */
  async plugIn(): Promise<void> {
    this.silent?.close();
    this.silent?.closeAllConnections();
    this.silent = undefined;
    this.served = await serveDist(this.folder, undefined, undefined, this.port);
  }

  read(file: string): Promise<string> {
    return readFile(join(this.folder, file), 'utf8');
  }

  /** Writes another text into a file. */
  async change(file: string, edit: (text: string) => string): Promise<void> {
    const path = join(this.folder, file);
    await writeFile(path, edit(await this.read(file)));
  }

  /** Puts a copy of a file under another name. */
  async copy(file: string, name: string): Promise<void> {
    await cp(join(this.folder, file), join(this.folder, name));
  }

  async remove(file: string): Promise<void> {
    await rm(join(this.folder, file), { recursive: true });
  }

  async close(): Promise<void> {
    await this.served.close();
    await rm(this.folder, { recursive: true });
  }
}

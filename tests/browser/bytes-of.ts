import type { Download } from 'playwright';

/** What a page has saved. */
export async function bytesOf(download: Download): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}

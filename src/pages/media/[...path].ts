import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIContext } from 'astro';
import { contentDir } from '../../adapters/content-pass.ts';
import { mediaFolder } from '../../domain/model/media-path.ts';
import { publishedUpload } from '../../domain/uploads/sanitize.ts';
import { downloads } from '../../queries/downloads.ts';

export async function getStaticPaths() {
  return (await downloads()).map((path) => ({ params: { path: path.slice(mediaFolder.length) } }));
}

export async function GET({ params }: APIContext) {
  const bytes = await readFile(join(contentDir, mediaFolder, params['path'] ?? ''));
  return new Response(new Uint8Array(publishedUpload(bytes)));
}

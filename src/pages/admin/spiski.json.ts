import type { APIRoute } from 'astro';
import { listFile } from '../../queries/list-file.ts';

/** What of the editor's lists is public already. */
export const GET: APIRoute = async () => Response.json(await listFile());

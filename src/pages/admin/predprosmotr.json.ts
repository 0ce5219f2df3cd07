import type { APIRoute } from 'astro';
import { publishedForPreview } from '../../queries/preview.ts';

/** Published entries for the preview in the editor. */
export const GET: APIRoute = async () => Response.json(await publishedForPreview());

import type { APIRoute } from 'astro';
import { coloursSheet } from '../domain/model/colour.ts';
import { site } from '../queries/library.ts';

/** The colours of the centre, over those of the styles; pages link it when the settings have any. */
export const GET: APIRoute = async () =>
  new Response(coloursSheet((await site()).colours ?? {}), { headers: { 'Content-Type': 'text/css; charset=utf-8' } });

import type { APIRoute, GetStaticPaths } from 'astro';
import { catalogueFile } from '../../queries/diagnostic-catalogue.ts';

/** One file; its name changes with its text, so it can be kept for ever. */
export const getStaticPaths: GetStaticPaths = async () => {
  const file = await catalogueFile();
  return file ? [{ params: { hash: file.hash }, props: { text: file.text } }] : [];
};

/** What the result of the questionnaire is made from. */
export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'application/json; charset=utf-8' } });

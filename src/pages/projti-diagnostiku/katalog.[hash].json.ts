import type { APIRoute, GetStaticPaths } from 'astro';
import { catalogueFile } from '../../queries/diagnostic-catalogue.ts';

/** One file. Its name has a hash of its text, so browsers can cache it for ever. */
export const getStaticPaths: GetStaticPaths = async () => {
  const file = await catalogueFile();
  return file ? [{ params: { hash: file.hash }, props: { text: file.text } }] : [];
};

/** The catalogue that results of the questionnaire are made from. */
export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'application/json; charset=utf-8' } });

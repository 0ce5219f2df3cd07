import type { APIRoute, GetStaticPaths } from 'astro';
import { resourcesFile } from '../../queries/plan.ts';

/** One file. Its name has a hash of its text, so browsers can cache it for ever. */
export const getStaticPaths: GetStaticPaths = async () => {
  const { hash, text } = await resourcesFile();
  return [{ params: { hash }, props: { text } }];
};

/** Pages of the site that an action of a plan can use. */
export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'application/json; charset=utf-8' } });

import type { APIRoute, GetStaticPaths } from 'astro';
import { resourcesFile } from '../../queries/plan.ts';

/** One file; its name changes with its text, so it can be kept for ever. */
export const getStaticPaths: GetStaticPaths = async () => {
  const { hash, text } = await resourcesFile();
  return [{ params: { hash }, props: { text } }];
};

/** The pages that a plan can lean on. */
export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'application/json; charset=utf-8' } });

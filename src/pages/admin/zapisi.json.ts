import { entryIndex } from '../../queries/entry-index.ts';

/** The index of entries for the editor. */
export async function GET() {
  return Response.json(await entryIndex());
}

import { entryIndex } from '../../queries/entry-index.ts';

/** The entries as the editor asks for them. */
export async function GET() {
  return Response.json(await entryIndex());
}

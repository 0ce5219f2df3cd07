import { census } from '../../queries/entry-index.ts';

/** The entries as the editors' office asks for them. */
export async function GET() {
  return Response.json(await census());
}

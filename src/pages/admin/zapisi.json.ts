import { census } from '../../queries/census.ts';

/** The entries as the editors' office asks for them. */
export async function GET() {
  return Response.json(await census());
}

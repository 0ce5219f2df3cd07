import { baseState } from '../../queries/base-state.ts';

/** Whose the entries are, and where a common one and the base have parted. */
export const GET = async () => Response.json(await baseState());

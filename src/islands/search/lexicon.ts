import { lexiconPath } from '../../offline/protocol/names.ts';

/** What the page of the search asks for together with its scripts. */
export const lexiconAddress = lexiconPath;

import { library } from './library.ts';

/** The files that published entries offer for download; pictures travel with their pages instead. */
export async function downloads(): Promise<string[]> {
  const { materials, techniques } = await library();
  const files = [
    ...materials.flatMap(({ data }) => data.attachments.map(({ file }) => file)),
    ...techniques.flatMap(({ data }) => data.handout ?? []),
  ];
  return [...new Set(files)];
}

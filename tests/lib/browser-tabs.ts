import { ReadTexts } from '../../src/domain/editor/requests/read-texts.ts';

/** What each of several browser tabs has read, by the name of the tab. */
export function browserTabs(): (name: string) => ReadTexts {
  const tabs = new Map<string, ReadTexts>();
  return (name) => {
    const tab = tabs.get(name) ?? new ReadTexts();
    tabs.set(name, tab);
    return tab;
  };
}

import Entries from 'decap-cms-core/dist/esm/components/Collection/Entries/Entries.js';
import {
  EntriesCollection,
  type Group,
  type List,
} from 'decap-cms-core/dist/esm/components/Collection/Entries/EntriesCollection.js';
import { createElement, Fragment, type ReactElement } from 'react';

/** So many cards are made at first, and with each end of the list that comes into view. */
const part = 60;

interface Shown {
  readonly collection: unknown;
  readonly count: number;
}

/**
 * Makes cards only for the part of a list that one has scrolled to. Decap makes all of them: of five thousand entries,
 * for seconds.
 */
export function showListsInParts(): void {
  EntriesCollection.prototype.render = function render() {
    const { collection, entries, groups, isFetching, page, cursor, t, ...rest } = this.props;
    const before = this.state as Shown | null;
    const count = before?.collection === collection ? before.count : part;
    const hasMore = count < entries.size;
    const list = (shown: List, parts: object): ReactElement =>
      createElement(Entries, {
        ...rest,
        collections: collection,
        collectionName: collection.get('label'),
        entries: shown,
        isFetching,
        // Decap asks for the next part once for each page.
        page: isFetching ? page : count,
        cursor: hasMore ? { actions: new Set(['append_next']) } : cursor,
        handleCursorActions: (action: string) =>
          hasMore
            ? this.setState({ collection, count: count + part } satisfies Shown)
            : this.handleCursorActions(cursor, action),
        // Decap would compare drafts with the entries of this part alone.
        getUnpublishedEntries: (name: string) => {
          const drafts = this.props.getUnpublishedEntries(name);
          if (drafts.length === 0) return drafts;
          const published = new Set([...entries].map((entry) => entry.get('slug')));
          return drafts.filter((entry) => !published.has(entry.get('slug')));
        },
        ...parts,
      });
    if (groups.length === 0) return list(entries.take(count), {});
    return createElement(
      Fragment,
      {},
      ...groupsWithin(groups, entries, count).map(({ group, shown }) =>
        createElement(
          'section',
          { key: group.id },
          createElement('h2', { className: 'tc-group' }, titleOf(group, t)),
          list(shown, { showUnpublishedEntries: false }),
        ),
      ),
      list(entries, { showPublishedEntries: false }),
    );
  };
}

/** The groups that begin within the first `count` entries, in the order of groups. */
function groupsWithin(groups: readonly Group[], entries: List, count: number): { group: Group; shown: List }[] {
  let left = count;
  return groups.flatMap((group) => {
    if (left <= 0) return [];
    const shown = entries.filter((entry) => group.paths.has(entry.get('path'))).take(left);
    left -= shown.size;
    return shown.size > 0 ? [{ group, shown }] : [];
  });
}

function titleOf({ label, value }: Group, t: EntriesCollection['props']['t']): string {
  if (value === undefined) return t('collection.groups.other');
  if (typeof value !== 'boolean') return `${label} ${value}`.trim();
  return value ? label : t('collection.groups.negateLabel', { label });
}

/** The parts of Decap's core that its public interface does not give; the bundle has each module once. */
interface DecapMap {
  get(key: string): unknown;
  getIn(path: readonly string[]): unknown;
  setIn(path: readonly string[], value: unknown): DecapMap;
  equals(other: unknown): boolean;
  toJS(): Record<string, unknown>;
}

declare module 'decap-cms-core/dist/esm/redux/index.js' {
  export interface DecapState {
    readonly entryDraft: DecapMap;
    readonly entries: DecapMap;
    readonly auth: { readonly user?: object };
  }
  export const store: {
    dispatch(action: unknown): unknown;
    getState(): DecapState;
    subscribe(listener: () => void): () => void;
    replaceReducer(reducer: (state: DecapState | undefined, action: unknown) => DecapState): void;
  };
}

declare module 'decap-cms-core/dist/esm/reducers/combinedReducer.js' {
  import type { DecapState } from 'decap-cms-core/dist/esm/redux/index.js';

  export default function createRootReducer(): (state: DecapState | undefined, action: unknown) => DecapState;
}

declare module 'decap-cms-core/dist/esm/actions/entries.js' {
  export function createDraftFromEntry(entry: object): object;
  export function emptyDraftCreated(entry: object): object;
  export function changeDraftField(change: {
    field: { get(key: string): string | undefined };
    value: unknown;
    metadata: object;
    entries: readonly never[];
  }): object;
}

declare module 'decap-cms-core/dist/esm/actions/media.js' {
  export function addAssets(assets: readonly object[]): object;
}

declare module 'decap-cms-core/dist/esm/valueObjects/AssetProxy.js' {
  export function createAssetProxy(asset: { path: string; file: File }): { readonly url: string };
}

declare module 'decap-cms-core/dist/esm/backend.js' {
  export class Backend {
    getLocalDraftBackup(): Promise<object>;
    persistLocalDraftBackup(): Promise<void>;
    listEntries(collection: DecapMap): Promise<{ entries: readonly object[] }>;
    listAllEntries(collection: DecapMap): Promise<readonly object[]>;
    search(collections: readonly DecapMap[], term: string): Promise<{ entries: readonly object[] }>;
    persistEntry(save: { readonly entryDraft: DecapMap }): Promise<unknown>;
    publishUnpublishedEntry(entry: object): Promise<unknown>;
    deleteEntry(...args: readonly unknown[]): Promise<unknown>;
  }
}

declare module 'decap-cms-core/dist/esm/components/Collection/Entries/EntriesCollection.js' {
  type List = Iterable<DecapMap> & {
    readonly size: number;
    take(count: number): List;
    filter(test: (entry: DecapMap) => boolean): List;
  };
  interface Group {
    readonly id: string;
    readonly label: string;
    readonly value: string | boolean | undefined;
    readonly paths: { has(path: unknown): boolean };
  }
  interface Props {
    readonly collection: DecapMap;
    readonly entries: List;
    readonly groups: readonly Group[];
    readonly isFetching: boolean;
    readonly viewStyle: string;
    readonly cursor: { readonly actions: { has(action: string): boolean } };
    readonly page: number | undefined;
    readonly filterTerm: string;
    readonly sortFields: readonly unknown[];
    readonly getWorkflowStatus: (collection: string, slug: string) => string | null;
    readonly getUnpublishedEntries: (collection: string) => readonly DecapMap[];
    readonly entriesLoaded: boolean;
    loadEntries(collection: DecapMap): unknown;
    t(key: string, values?: object): string;
  }
  export class EntriesCollection {
    readonly props: Props;
    componentDidMount(): void;
    componentDidUpdate(before: Props): void;
    readonly state: unknown;
    setState(state: object): void;
    render(): import('react').ReactNode;
    handleCursorActions(cursor: object, action: string): void;
  }
}

declare module 'decap-cms-core/dist/esm/components/Editor/Editor.js' {
  export class Editor {
    props: object;
    componentDidMount(): void;
  }
}

declare module 'decap-cms-core/dist/esm/components/Collection/Entries/Entries.js' {
  const Entries: import('react').ComponentType<Readonly<Record<string, unknown>>>;
  export default Entries;
}

declare module 'decap-cms-core/dist/esm/routing/history.js' {
  export const history: {
    readonly location: { readonly pathname: string };
    push(path: string): void;
    replace(path: string): void;
  };
}

declare module 'decap-cms-core/dist/esm/components/UI/ErrorBoundary.js' {
  export class ErrorBoundary {
    readonly props: { readonly showBackup?: boolean; readonly children: import('react').ReactNode };
    readonly state: { readonly hasError: boolean; readonly errorMessage: string };
    render(): import('react').ReactNode;
  }
}

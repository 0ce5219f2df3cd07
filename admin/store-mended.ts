import createRootReducer from 'decap-cms-core/dist/esm/reducers/combinedReducer.js';
import { type DecapState, store } from 'decap-cms-core/dist/esm/redux/index.js';

/** The actions of Decap that leave its store in a wrong state. */
type Action =
  | { readonly type: 'ADD_DRAFT_ENTRY_MEDIA_FILE'; readonly payload: { readonly id: string; readonly path: string } }
  | { readonly type: 'UNPUBLISHED_ENTRY_STATUS_CHANGE_SUCCESS'; readonly payload: StatusChange };

interface StatusChange {
  readonly collection: string;
  readonly slug: string;
  readonly newStatus: string;
}

/** Mends what Decap's store gets wrong. */
export function mendStore(): void {
  const reduce = createRootReducer();
  store.replaceReducer((state, action) => {
    const known = action as Action;
    if (known.type === 'ADD_DRAFT_ENTRY_MEDIA_FILE') return reduce(state, withOwnId(known));
    const next = reduce(state, action);
    return known.type === 'UNPUBLISHED_ENTRY_STATUS_CHANGE_SUCCESS' ? withStatus(next, known.payload) : next;
  });
}

/**
 * Decap names an unsaved file by its bytes: of two equal ones it kept the last, and the path in the field of the first
 * led nowhere.
 */
const withOwnId = <One extends Action & { type: 'ADD_DRAFT_ENTRY_MEDIA_FILE' }>(action: One): One => ({
  ...action,
  payload: { ...action.payload, id: `${action.payload.id} ${action.payload.path}` },
});

/** The form has the status of its opening, and the next save would show that again. */
function withStatus(state: DecapState, { collection, slug, newStatus }: StatusChange): DecapState {
  const { entryDraft } = state;
  const isOpen =
    entryDraft.getIn(['entry', 'collection']) === collection && entryDraft.getIn(['entry', 'slug']) === slug;
  return isOpen ? { ...state, entryDraft: entryDraft.setIn(['entry', 'status'], newStatus) } : state;
}

import { Plugin, PluginKey, Selection, TextSelection } from 'prosemirror-state';
import type { Mappable } from 'prosemirror-transform';
import type { EditorView } from 'prosemirror-view';

interface Place {
  readonly from: number;
  readonly to: number;
}

type Places = ReadonlyMap<symbol, Place | Selection>;

const key = new PluginKey<Places>('held-place');

/** Keeps places in a text while words are written around them. */
export function heldPlaces(): Plugin {
  return new Plugin<Places>({
    key,
    state: {
      init: () => new Map(),
      apply: (tr, places) => {
        const next: Places | undefined = tr.getMeta(key);
        if (next) return next;
        if (!tr.docChanged || places.size === 0) return places;
        return new Map([...places].map(([name, place]) => [name, moved(place, tr.mapping)]));
      },
    },
  });
}

/** Words written at the place come behind it; those that took the place of the chosen ones are not chosen themselves. */
function moved({ from, to }: Place, mapping: Mappable): Place {
  const start = mapping.map(from, -1);
  const end = mapping.mapResult(to, -1);
  return { from: start, to: end.deletedBefore ? start : end.pos };
}

/**
 * Keeps the place of the selection while something is waited for: a person writes on meanwhile. Gives a function to be
 * called once: the selection as it was if nothing was written, else one at the same place.
 */
export function holdPlace(view: EditorView): () => Selection {
  const name = Symbol('place');
  const set = (change: (places: Map<symbol, Place | Selection>) => void): void => {
    const places = new Map(key.getState(view.state));
    change(places);
    view.dispatch(view.state.tr.setMeta(key, places).setMeta('addToHistory', false));
  };
  set((places) => places.set(name, view.state.selection));
  return () => {
    // Its form was left meanwhile.
    if (view.isDestroyed) return view.state.selection;
    const place = key.getState(view.state)?.get(name) ?? view.state.selection;
    set((places) => places.delete(name));
    if (place instanceof Selection) return place;
    const { doc } = view.state;
    return TextSelection.between(doc.resolve(place.from), doc.resolve(place.to));
  };
}

/** Puts something in at a held place; who has written on meanwhile goes on writing there. */
export function putAt(view: EditorView, place: () => Selection, put: () => void): void {
  if (view.isDestroyed) return;
  const chosen = place();
  const goOn = chosen.eq(view.state.selection) ? undefined : holdPlace(view);
  view.dispatch(view.state.tr.setSelection(chosen));
  put();
  if (goOn) view.dispatch(view.state.tr.setSelection(goOn()));
}

import CMS from 'decap-cms-app';
import { type Component, cloneElement, type ReactElement } from 'react';
import type { EntryRow } from '../../src/domain/editor/lists/entry-row.ts';
import { findRows, slugOf } from '../../src/domain/editor/lists/found-rows.ts';
import type { DeclaredCollection } from '../../src/domain/schemas/index.ts';
import { byRows, freshRows, hasRowSource, knownRows, rowsAtHand } from './rows.ts';

interface Option {
  readonly value: string;
}

interface Props {
  readonly field: DecapMap;
  readonly value: unknown;
  setActiveStyle(): void;
}

/** The part of Decap's choice of entries that is used here. */
interface RelationControl extends Component<Props> {
  loadOptions(term: string, callback: (options: readonly Option[]) => void): void;
  loadInitialOptions(): Promise<void>;
  parseHitOptions(hits: readonly object[]): readonly Option[];
  triggerInitialOnChange(value: unknown, options: readonly Option[]): void;
  render(): ReactElement<Record<string, unknown>>;
  mounted: boolean;
}

/**
 * Lets a choice of entries find them among the rows that the page knows, and show all when it is opened. Decap reads
 * the whole section when the form is made, and half a second after a key.
 */
export function quickRelations(): void {
  const { control } = CMS.getWidget('relation') as unknown as { control: new (props: object) => RelationControl };
  class QuickRelation extends control {
    offered: readonly Option[] = [];
    constructor(props: object) {
      super(props);
      const { loadOptions } = this;
      this.loadOptions = (term, callback) => {
        const byDecap = () => new Promise<readonly Option[]>((resolve) => loadOptions(term, resolve));
        const none = (error: unknown): readonly Option[] => {
          console.error('No entries to choose from', error);
          return [];
        };
        void byRows(async () => optionsOf(this, await knownRows(targetOf(this)), term), byDecap)
          .catch(none)
          .then(callback);
      };
    }
    override render(): ReactElement<Record<string, unknown>> {
      const select = super.render();
      if (!hasRowSource()) return select;
      const onFocus = () => {
        this.props.setActiveStyle();
        void this.offer();
      };
      return cloneElement(select, { defaultOptions: this.offered, cacheOptions: false, onFocus });
    }
    override loadInitialOptions(): Promise<void> {
      return byRows(
        () => this.showChosen(),
        () => super.loadInitialOptions(),
      );
    }
    /** Shows what can be chosen before anything is typed: at once what the page has, then what there is now. */
    async offer(): Promise<void> {
      const show = (options: readonly Option[]): void => {
        this.offered = options;
        if (this.mounted) this.forceUpdate();
      };
      show(optionsOf(this, (await rowsAtHand(targetOf(this))) ?? [], ''));
      await freshRows(targetOf(this)).then(
        (rows) => show(optionsOf(this, rows, '')),
        () => this.loadOptions('', show),
      );
    }
    async showChosen(): Promise<void> {
      const { value } = this.props;
      const chosen = new Set(typeof value === 'string' ? [value] : [...(value as Iterable<string>)]);
      const among = (rows: readonly EntryRow[] = []) => rows.filter((row) => chosen.has(slugOf(row)));
      const atHand = among(await rowsAtHand(targetOf(this)));
      const rows = atHand.length === chosen.size ? atHand : among(await freshRows(targetOf(this)));
      const options = this.parseHitOptions(rows.map(withSlug));
      if (!this.mounted) return;
      this.setState({ initialOptions: options });
      this.triggerInitialOnChange(value, options);
    }
  }
  CMS.registerWidget('relation', QuickRelation as never);
}

const targetOf = (control: RelationControl) => control.props.field.get('collection') as DeclaredCollection['id'];
const withSlug = (row: EntryRow) => ({ ...row, slug: slugOf(row) });

/** The rows that a term finds, as the choice shows them. */
function optionsOf(control: RelationControl, rows: readonly EntryRow[], term: string): readonly Option[] {
  const all = rows.map((row) => ({ collection: targetOf(control), row }));
  const found = findRows(all, term, Number(control.props.field.get('options_length')));
  return control.parseHitOptions(found.map(({ row }) => withSlug(row)));
}

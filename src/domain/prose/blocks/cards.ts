import { relation } from '../../model/builders.ts';
import { card } from '../card.ts';
import type { Block } from '../types.ts';

type Carded = 'techniques' | 'materials';

function cardBlock(name: string, collection: Carded, label: string, hint: string): Block {
  return {
    name,
    label,
    hint,
    attributes: { id: relation(collection, { label }) },
    holdsProse: false,
    render: ({ id = '' }, _, host) => {
      const view = host.card(collection, id);
      return view ? [card(view)] : [];
    },
  };
}

export const technique = cardBlock('Technique', 'techniques', 'Приём', 'Карточка приёма со ссылкой.');
export const material = cardBlock('Material', 'materials', 'Материал', 'Карточка материала со ссылкой.');

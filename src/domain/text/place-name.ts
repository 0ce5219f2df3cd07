import { upperFirst } from './case.ts';

/** What a municipality declares of its name. A form that is not given is never guessed. */
export interface PlaceForms {
  readonly name: string;
  readonly nameFull?: string | undefined;
  readonly nameGenitive?: string | undefined;
  readonly nameLocative?: string | undefined;
  readonly type: string;
}

/** «Прудовский район»; without that form «Прудовский (муниципальный район)»: a bare adjective names nothing. */
export function placeName({ name, nameFull, type }: Pick<PlaceForms, 'name' | 'nameFull' | 'type'>): string {
  return nameFull ?? `${name} (${type})`;
}

/** The heading over the tutors of a place: «Тьюторы Прудовского района», or «Тьюторы». */
export function tutorsOf({ nameGenitive }: Pick<PlaceForms, 'nameGenitive'>): string {
  return nameGenitive === undefined ? 'Тьюторы' : `Тьюторы ${nameGenitive}`;
}

/** What a place without tutors of its own says; `hasOthers`: whether any other place has one. */
export function noTutorsIn({ nameLocative }: Pick<PlaceForms, 'nameLocative'>, hasOthers: boolean): string {
  const rest = `своих тьюторов на сайте пока нет${hasOthers ? ': ответит коллега из другого муниципалитета' : ''}.`;
  return upperFirst(nameLocative === undefined ? rest : `${nameLocative} ${rest}`);
}

/** A place in search engines' words: «Команда тьюторов Прудовского района: …». */
export function teamDescription(forms: PlaceForms): string {
  const whose = forms.nameGenitive === undefined ? `. ${placeName(forms)}` : ` ${forms.nameGenitive}`;
  return `Команда тьюторов${whose}: цель, направления, к кому обратиться.`;
}

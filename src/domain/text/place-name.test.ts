import { describe, expect, it } from 'vitest';
import { noTutorsIn, type PlaceForms, placeName, teamDescription, tutorsOf } from './place-name.ts';

const declared: [PlaceForms, string, string, string][] = [
  [
    {
      name: 'Мышкинский',
      type: 'муниципальный район',
      nameFull: 'Мышкинский район',
      nameGenitive: 'Мышкинского района',
      nameLocative: 'в Мышкинском районе',
    },
    'Мышкинский район',
    'Тьюторы Мышкинского района',
    'В Мышкинском районе своих',
  ],
  [
    {
      name: 'Гаврилов-Ямский',
      type: 'муниципальный округ',
      nameFull: 'Гаврилов-Ямский округ',
      nameGenitive: 'Гаврилов-Ямского округа',
      nameLocative: 'в Гаврилов-Ямском округе',
    },
    'Гаврилов-Ямский округ',
    'Тьюторы Гаврилов-Ямского округа',
    'В Гаврилов-Ямском округе своих',
  ],
  [
    {
      name: 'Королёв',
      type: 'городской округ',
      nameFull: 'городской округ Королёв',
      nameGenitive: 'городского округа Королёв',
      nameLocative: 'в Королёве',
    },
    'городской округ Королёв',
    'Тьюторы городского округа Королёв',
    'В Королёве своих',
  ],
  [
    {
      name: 'Геленджик',
      type: 'город-курорт',
      nameFull: 'город-курорт Геленджик',
      nameGenitive: 'города-курорта Геленджик',
      nameLocative: 'в Геленджике',
    },
    'город-курорт Геленджик',
    'Тьюторы города-курорта Геленджик',
    'В Геленджике своих',
  ],
  [
    {
      // Of Ханты-Мансийский автономный округ — Югра: the okrug is the region, its district has a name alike.
      name: 'Ханты-Мансийский',
      type: 'муниципальный район',
      nameFull: 'Ханты-Мансийский район',
      nameGenitive: 'Ханты-Мансийского района',
      nameLocative: 'в Ханты-Мансийском районе',
    },
    'Ханты-Мансийский район',
    'Тьюторы Ханты-Мансийского района',
    'В Ханты-Мансийском районе своих',
  ],
  [
    {
      name: 'Вилючинск',
      type: 'городской округ',
      nameFull: 'Вилючинск',
      nameGenitive: 'Вилючинска',
      nameLocative: 'на Вилючинской земле',
    },
    'Вилючинск',
    'Тьюторы Вилючинска',
    'На Вилючинской земле своих',
  ],
  [
    {
      name: 'Владивосток',
      type: 'городской округ',
      nameFull: 'Владивосток',
      nameGenitive: 'Владивостока',
      nameLocative: 'во Владивостоке',
    },
    'Владивосток',
    'Тьюторы Владивостока',
    'Во Владивостоке своих',
  ],
];

describe.each(declared)('the declared forms of $name', (forms, full, whose, where) => {
  it('are said as they are declared', () => {
    expect(placeName(forms)).toBe(full);
    expect(tutorsOf(forms)).toBe(whose);
    expect(noTutorsIn(forms, true)).toContain(where);
    expect(teamDescription(forms)).toBe(
      `Команда тьюторов ${forms.nameGenitive}: цель, направления, к кому обратиться.`,
    );
  });
});

// Грозный is a city, Горный a district: their names have the same ending, so nothing is told by it.
it.each([
  ['Мышкинский', 'муниципальный район', 'Мышкинский (муниципальный район)'],
  ['Грозный', 'городской округ', 'Грозный (городской округ)'],
  ['Горный', 'муниципальный район', 'Горный (муниципальный район)'],
  ['Орёл', 'город', 'Орёл (город)'],
  ['Геленджик', 'город-курорт', 'Геленджик (город-курорт)'],
])('without forms %s, %s, is said without any', (name, type, full) => {
  const forms: PlaceForms = { name, type };
  expect(placeName(forms)).toBe(full);
  expect(tutorsOf(forms)).toBe('Тьюторы');
  expect(noTutorsIn(forms, true)).toBe('Своих тьюторов на сайте пока нет: ответит коллега из другого муниципалитета.');
  expect(noTutorsIn(forms, false)).toBe('Своих тьюторов на сайте пока нет.');
  expect(teamDescription(forms)).toBe(`Команда тьюторов. ${full}: цель, направления, к кому обратиться.`);
});

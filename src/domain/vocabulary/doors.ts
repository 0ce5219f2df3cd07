/** The labels of the main menu, in order. */
export const doors = ['К уроку', 'Моё развитие', 'Тьюторы', 'Встречи', 'Команде школы', 'О центре'] as const;

export type Door = (typeof doors)[number];

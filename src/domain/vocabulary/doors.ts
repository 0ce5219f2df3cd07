/** The doors of the main menu, in its order. */
export const doors = ['К уроку', 'Моё развитие', 'Тьюторы', 'Встречи', 'Команде школы', 'О центре'] as const;

export type Door = (typeof doors)[number];

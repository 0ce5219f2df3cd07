/** Passages that are misspelt on purpose: pupils' mistakes, gaps to fill, a text as a dyslexic reader sees it. */
export const spoiled: readonly string[] = [
  'Надв орер осл астара яряб ина. Под нейс тоя ласк амейка. Веч ером наск амей куса дили сьсос еди. Зи мойря бин унав ещали свири стели. Вес ной вет куслом алвет ер, ид етиподвя зал иеё бинтом.',
  'трова, лесной (лес), сава',
  'вод…, сл…ны',
  'по площад ____',
  'Он вернулся, патаму что забыл варенье',
];

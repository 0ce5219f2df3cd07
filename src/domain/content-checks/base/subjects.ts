/** Names of subjects that are no longer in force, each with the name of today and the order that gave it. */
const outdated: readonly (readonly [pattern: RegExp, now: string])[] = [
  [
    // «Технология РКМЧП» is a technology of teaching; a subject has lessons, teachers, classes, or stands in a row of subjects.
    /(?<![а-яё])(?:урок[а-яё]*|учител[а-яё]*|кабинет[а-яё]*|предмет[а-яё]*)(?: по)? «?технологи[ия](?:»|(?![а-яё]))(?! (?:РКМЧП|развития))|(?<![(«а-яё])технология»?, [1-4](?:-й)? класс|(?:изо|музыка|мир|физкультура), технология(?! \p{L})/giu,
    'труд (технология)',
  ],
  [/(?<![а-яё])(?:урок[а-яё]* труда|трудово[а-яё]+ обучени[а-яё]+)(?! \()/gi, 'труд (технология)'],
  [/(?<![а-яё])природоведени[а-яё]+/gi, 'окружающий мир'],
  [/(?<![а-яё])(?:урок[а-яё]*|предмет[а-яё]*) рисовани[а-яё]+/gi, 'изобразительное искусство'],
];

/** A name of a subject that is no longer in force. */
export interface OutdatedSubject {
  readonly at: string;
  readonly now: string;
}

/** Outdated names of subjects in a text. */
export function outdatedSubjects(text: string): OutdatedSubject[] {
  return outdated.flatMap(([pattern, now]) => [...text.matchAll(pattern)].map(([at]) => ({ at, now })));
}

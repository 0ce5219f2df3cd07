/** The addressee and the subject of a letter. */
export interface LetterTo {
  readonly tutor?: string | undefined;
  readonly topic?: string | undefined;
}

/** A letter template to a tutor: the teacher fills in the dots. */
export function letterDraft({ tutor, topic }: LetterTo): string {
  return [
    tutor ? `Здравствуйте! Это письмо для тьютора. Кому: ${tutor}.` : 'Здравствуйте!',
    '',
    `Хочу посоветоваться по теме «${topic ?? '…'}».`,
    'Класс: …',
    'Что делаю сейчас: …',
    'Что не получается у детей: …',
    'Мой вопрос: …',
    'Удобное время: …',
    '',
    'С уважением,',
    '…',
  ].join('\n');
}

/** A mailto URL with subject and body. */
export function mailAddress(email: string, subject: string, body: string): string {
  // Lines of a mailto body end with CRLF (RFC 6068).
  return `mailto:${email}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;
}

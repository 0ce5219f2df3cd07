/** Time zones of Russia by their IANA names, with the word for «время московское». */
export const zones = {
  'Europe/Kaliningrad': 'калининградское',
  'Europe/Moscow': 'московское',
  'Europe/Samara': 'самарское',
  'Asia/Yekaterinburg': 'екатеринбургское',
  'Asia/Omsk': 'омское',
  'Asia/Novosibirsk': 'новосибирское',
  'Asia/Krasnoyarsk': 'красноярское',
  'Asia/Irkutsk': 'иркутское',
  'Asia/Yakutsk': 'якутское',
  'Asia/Vladivostok': 'владивостокское',
  'Asia/Magadan': 'магаданское',
  'Asia/Kamchatka': 'камчатское',
} as const;

export type Zone = keyof typeof zones;

import type { Breach } from '../model/collection.ts';

/** The parts of a questionnaire that these rules check. */
interface Parts {
  readonly scale: readonly { readonly score?: number | undefined }[];
  readonly areas: readonly {
    readonly id: string;
    readonly captions: readonly string[];
    readonly topics: readonly string[];
    readonly items: readonly {
      readonly id: string;
      readonly naAllowed: boolean;
      readonly topic?: string | undefined;
    }[];
  }[];
  readonly rules: readonly { readonly id: string; readonly when: Readonly<Record<string, unknown>> }[];
}

/**
 * Checks rules over several fields of a questionnaire: order of the scale, unique codes, rules that refer to existing
 * items.
 */
export function diagnosticBreaches({ scale, areas, rules }: Parts): Breach[] {
  const scores = scale.flatMap(({ score }) => score ?? []);
  const breaches: Breach[] = [];
  const report = (path: Breach['path'], message: string) => breaches.push({ path, message });
  if (scores.some((score, i) => score !== i)) report(['scale'], 'баллы ступеней идут подряд с нуля: 0, 1, 2, 3');
  const naSteps = scale.length - scores.length;
  if (naSteps > 1) report(['scale'], 'ступень без балла («не про меня») может быть только одна');
  const codes = new Set<string>();
  const take = (code: string, path: Breach['path']) => {
    if (codes.has(code)) report(path, `код «${code}» уже занят: у каждого направления, утверждения и правила он свой`);
    codes.add(code);
  };
  for (const [a, { id, captions, topics, items }] of areas.entries()) {
    take(id, ['areas', a, 'id']);
    if (captions.length > 0 && captions.length !== scores.length) {
      report(['areas', a, 'captions'], `подписей ${captions.length}, а ступеней с баллом ${scores.length}`);
    }
    for (const [i, item] of items.entries()) {
      const path = ['areas', a, 'items', i] as const;
      take(item.id, [...path, 'id']);
      if (item.naAllowed && naSteps === 0) report([...path, 'naAllowed'], 'в шкале нет ступени «не про меня»');
      if (item.topic !== undefined && !topics.includes(item.topic)) {
        report([...path, 'topic'], `темы «${item.topic}» нет среди тем направления`);
      }
    }
  }
  for (const [r, { id, when }] of rules.entries()) {
    take(id, ['rules', r, 'id']);
    if (!Object.values(when).some((value) => value !== undefined && value !== false)) {
      report(['rules', r, 'when'], 'условие пустое: правило сработало бы всегда');
    }
    const item = when['item'];
    if (typeof item === 'string' && !codes.has(item)) {
      report(['rules', r, 'when', 'item'], `утверждения «${item}» нет`);
    }
    if (item !== undefined && when['atMost'] === undefined) {
      report(['rules', r, 'when'], 'рядом с утверждением нужен «балл не больше»');
    }
  }
  return breaches;
}

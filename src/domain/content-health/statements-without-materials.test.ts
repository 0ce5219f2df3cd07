import { expect, it } from 'vitest';
import { material, pass, topic } from '../../../tests/lib/gate-pass.ts';
import { statementsWithoutMaterials } from './statements-without-materials.ts';

const diagnostic = `title: Опрос
version: '1.0'
intro: Вступление
disclaimer: Оговорка
minutes: 5
scale: [{ score: 0, label: нет, hint: нет }, { score: 1, label: да, hint: да }]
areas:
  - { id: fo, title: Область, topics: [tema], hasLevel: true, items: [{ id: FO1, text: Умею }, { id: FO2, text: Знаю }] }
minAnswered: 1
startBelowPercent: 40
worksFrom: 1
levels: { start: Начало, strengthen: Середина, works: Конец }
caps: { materials: 1, events: 1, tutors: 1 }
rules: [{ id: a, when: { level: start }, advice: Начните, offers: [{ kind: материал }] }]
status: опубликовано
`;

it('names a statement that no published material answers', () => {
  const { result } = pass({
    'topics/tema.mdx': topic(),
    'diagnostics/opros.yaml': diagnostic,
    'materials/a.mdx': material('diagnosticItems: [FO1]\n'),
    'materials/b.mdx': material('diagnosticItems: [FO2]\n').replace('опубликовано', 'черновик'),
  });
  expect(statementsWithoutMaterials(result.entries).map(({ file, message }) => [file, message])).toEqual([
    ['diagnostics/opros.yaml', 'на утверждение FO2 «Знаю» не отвечает ни один материал'],
  ]);
});

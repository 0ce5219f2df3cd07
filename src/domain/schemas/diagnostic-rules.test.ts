import { expect, test } from 'vitest';
import { diagnosticBreaches } from './diagnostic-rules.ts';

type Parts = Parameters<typeof diagnosticBreaches>[0];

const item = (id: string, more = {}) => ({ id, naAllowed: false, ...more });
const area = (more = {}) => ({ id: 'fo', captions: [], topics: ['tema'], items: [item('FO1'), item('FO2')], ...more });
const rule = (when: Record<string, unknown>) => ({ id: 'rule', when });
const good: Parts = {
  scale: [{ score: 0 }, { score: 1 }, {}],
  areas: [area()],
  rules: [rule({ level: 'start', notAboutMe: false })],
};

test('a valid questionnaire breaks no rule', () => {
  expect(diagnosticBreaches(good)).toEqual([]);
});

test.each<[what: string, change: Partial<Parts>, path: string]>([
  ['scores with a gap', { scale: [{ score: 0 }, { score: 2 }] }, 'scale'],
  ['two steps without a score', { scale: [{ score: 0 }, {}, {}] }, 'scale'],
  ['the same code twice', { areas: [area({ items: [item('FO1'), item('FO1')] })] }, 'areas.0.items.1.id'],
  ['the same area twice', { areas: [area(), area({ items: [] })] }, 'areas.1.id'],
  ['too few captions', { areas: [area({ captions: ['один'] })] }, 'areas.0.captions'],
  ['a topic of another area', { areas: [area({ items: [item('FO1', { topic: 'x' })] })] }, 'areas.0.items.0.topic'],
  [
    '«not about me» without such a step',
    { scale: [{ score: 0 }], areas: [area({ items: [item('FO1', { naAllowed: true })] })] },
    'areas.0.items.0.naAllowed',
  ],
  ['a rule that always holds', { rules: [rule({ notAboutMe: false })] }, 'rules.0.when'],
  ['a rule about an unknown statement', { rules: [rule({ item: 'XX1', atMost: 1 })] }, 'rules.0.when.item'],
  ['a statement without a score to compare', { rules: [rule({ item: 'FO1' })] }, 'rules.0.when'],
])('%s', (_, change, path) => {
  expect(diagnosticBreaches({ ...good, ...change }).map((breach) => breach.path.join('.'))).toEqual([path]);
});

import { withAction } from './edit.ts';
import { fieldIds, fieldOf, interestLabels } from './outline.ts';
import { most, type Plan, type Remark } from './plan.ts';

/** The remark on a part that is not yet answered by the teacher, as the tutor goes on writing it. */
export function draftRemark({ remarks }: Plan, part: string): Remark | undefined {
  return remarks.find((remark) => remark.part === part && remark.state === 'new');
}

/** The tutor's plan with a remark or a proposal on a part; an empty one goes away. `id` is for a new remark. */
export function remarked(plan: Plan, part: string, key: 'text' | 'proposal', value: string, id: string): Plan {
  const known = draftRemark(plan, part);
  const blank: Remark = { id, part, text: '', proposal: '', state: 'new' };
  const next = { ...(known ?? blank), [key]: value.slice(0, 2000) };
  const rest = plan.remarks.filter((remark) => remark !== known);
  if (next.text === '' && next.proposal === '') return { ...plan, remarks: rest };
  return rest.length >= most.remarks ? plan : { ...plan, remarks: [...rest, next] };
}

/** The teacher's own plan with what the tutor wrote; nothing else of the returned plan is taken. */
export function withReply(own: Plan, returned: Plan): Plan {
  const known = new Map(own.remarks.map((remark) => [remark.id, remark]));
  for (const remark of returned.remarks) {
    const before = known.get(remark.id);
    // What the teacher has decided stays decided.
    if (before === undefined || before.state === 'new') known.set(remark.id, remark);
  }
  return { ...own, remarks: [...known.values()].slice(-most.remarks) };
}

/** The plan after the teacher's decision; an accepted proposal takes the place of the part, or becomes a new action. */
export function decided(plan: Plan, remarkId: string, accept: boolean): Plan {
  const remark = plan.remarks.find(({ id }) => id === remarkId);
  if (!remark) return plan;
  const state = accept ? 'accepted' : 'own';
  const marked = { ...plan, remarks: plan.remarks.map((one) => (one === remark ? { ...one, state } : one)) } as Plan;
  return accept && remark.proposal !== '' ? applied(marked, remark) : marked;
}

function applied(plan: Plan, { part, proposal, id }: Remark): Plan {
  const field = fieldIds.find((name) => name === part);
  if (field) return { ...plan, texts: { ...plan.texts, [field]: proposal } };
  if (part === 'actions') return withAction(plan, `d${id}`.slice(0, 32), { resource: proposal.slice(0, 300) });
  const actions = plan.actions.map((one) => {
    if (one.id !== part) return one;
    const { href: _, ...own } = one;
    return { ...own, resource: proposal.slice(0, 300) };
  });
  return { ...plan, actions };
}

/** What a part is called: the field's label, the action's number and resource. */
export function partName({ actions, way }: Plan, part: string): string {
  const field = fieldIds.find((name) => name === part);
  if (field === 'interest') return interestLabels[way];
  if (field) return fieldOf(field).label;
  const at = actions.findIndex(({ id }) => id === part);
  return at < 0 ? 'Действия' : [`Действие ${at + 1}`, actions[at]?.resource].filter(Boolean).join(': ');
}

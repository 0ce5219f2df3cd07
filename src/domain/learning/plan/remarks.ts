import { cleanText, cutText } from '../../text/characters.ts';
import { addAction } from './edit.ts';
import { fieldIds, fieldOf, interestLabels } from './outline.ts';
import { limits, type Plan, type Remark } from './plan.ts';

/** The remark on a part that the tutor can still edit: the teacher has not decided on it yet. */
export function draftRemark({ remarks }: Plan, part: string): Remark | undefined {
  return remarks.find((remark) => remark.part === part && remark.state === 'new');
}

/** Writes a remark or a proposal on a part. An empty remark is removed; `id` is used for a new one. */
export function setRemark(plan: Plan, part: string, key: 'text' | 'proposal', value: string, id: string): Plan {
  const existing = draftRemark(plan, part);
  const blank: Remark = { id, part, text: '', proposal: '', state: 'new' };
  const next = { ...(existing ?? blank), [key]: cutText(cleanText(value), 2000) };
  const rest = plan.remarks.filter((remark) => remark !== existing);
  if (next.text === '' && next.proposal === '') return { ...plan, remarks: rest };
  return rest.length >= limits.remarks ? plan : { ...plan, remarks: [...rest, next] };
}

/** Adds the tutor's remarks to the teacher's plan (docs/domain.md#remarks-of-a-tutor). Nothing else is copied. */
export function mergeRemarks(own: Plan, returned: Plan): Plan {
  const merged = new Map(own.remarks.map((remark) => [remark.id, remark]));
  for (const remark of returned.remarks) {
    const before = merged.get(remark.id);
    // A remark that the teacher has decided on does not change.
    if (before === undefined || before.state === 'new') merged.set(remark.id, remark);
  }
  return { ...own, remarks: [...merged.values()].slice(-limits.remarks) };
}

/** Saves the teacher's decision. An accepted proposal replaces the part; on `actions` it becomes a new action. */
export function decideRemark(plan: Plan, remarkId: string, accept: boolean): Plan {
  const remark = plan.remarks.find(({ id }) => id === remarkId);
  if (!remark) return plan;
  const state = accept ? 'accepted' : 'own';
  const next = { ...plan, remarks: plan.remarks.map((item) => (item === remark ? { ...item, state } : item)) } as Plan;
  return accept && remark.proposal !== '' ? applyProposal(next, remark) : next;
}

function applyProposal(plan: Plan, { part, proposal, id }: Remark): Plan {
  const field = fieldIds.find((name) => name === part);
  if (field) return { ...plan, texts: { ...plan.texts, [field]: proposal } };
  if (part === 'actions') return addAction(plan, `d${id}`.slice(0, 32), { resource: cutText(proposal, 300) });
  const actions = plan.actions.map((item) => {
    if (item.id !== part) return item;
    const { href: _, ...own } = item;
    return { ...own, resource: cutText(proposal, 300) };
  });
  return { ...plan, actions };
}

/** The Russian name of a part: the label of a field, or the number and resource of an action. */
export function partName({ actions, way }: Plan, part: string): string {
  const field = fieldIds.find((name) => name === part);
  if (field === 'interest') return interestLabels[way];
  if (field) return fieldOf(field).label;
  const index = actions.findIndex(({ id }) => id === part);
  return index < 0 ? 'Действия' : [`Действие ${index + 1}`, actions[index]?.resource].filter(Boolean).join(': ');
}

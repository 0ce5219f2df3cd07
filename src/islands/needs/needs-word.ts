import type { NeedsForm } from '../../domain/learning/needs/needs.ts';
import { type CollectedNeeds, groupsOf, totalOf } from '../../domain/learning/needs/summary.ts';
import { summaryDocument } from '../../domain/learning/needs/summary-document.ts';
import { type TeamAction, teamPlanDocument } from '../../domain/learning/needs/team-plan.ts';
import { ownerLine } from '../../domain/learning/owner/owner.ts';
import { storedOwner } from '../plan/owner-store.ts';
import { fillSlots, slot } from '../shared/dom.ts';
import { saveAs } from '../shared/save-file.ts';

/** Says whose name and school documents will have, when the device knows. */
export function renderOwner(root: HTMLElement): void {
  const line = ownerLine({ ...storedOwner(), post: '' });
  slot(root, 'owner-part').hidden = line === '';
  fillSlots(root, { 'owner-line': line });
}

/** Saves the summary for Word. Throws when the code for Word does not come. */
export async function saveSummaryWord(form: NeedsForm, collected: CollectedNeeds): Promise<void> {
  const { wordFile } = await import('../shared/word-file.ts');
  const blocks = summaryDocument(form, totalOf(collected, form), groupsOf(collected, form), storedOwner());
  // It names a school at most: its properties no person, either.
  saveAs('Сводка запросов.docx', await wordFile(blocks));
}

/** Saves the team's plan for Word; `count` is the number of answers it is made of. Throws as `saveSummaryWord`. */
export async function saveTeamPlanWord(actions: readonly TeamAction[], count: number): Promise<void> {
  const { wordFile } = await import('../shared/word-file.ts');
  const owner = storedOwner();
  saveAs('План команды.docx', await wordFile(teamPlanDocument(actions, count, owner), owner.name));
}

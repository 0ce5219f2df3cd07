import { type Diary, diaryDocument } from '../../domain/learning/diary/diary.ts';
import { isNobody, ownerLine } from '../../domain/learning/owner/owner.ts';
import { storedOwner } from '../plan/owner-store.ts';
import { renderSheet } from '../plan/print-sheet.ts';
import { fillSlots, slot } from '../shared/dom.ts';

/** Shows the diary on the sheet for print, and says whose name stands there. */
export function renderDiarySheet(root: HTMLElement, diary: Diary): void {
  const owner = storedOwner();
  slot(root, 'owner-part').hidden = isNobody(owner);
  fillSlots(root, { 'owner-line': ownerLine(owner) });
  renderSheet(root, diaryDocument(diary, owner));
}

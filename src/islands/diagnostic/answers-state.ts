import { type Answers, emptyAnswers, versionNote } from '../../domain/learning/diagnostic/answers.ts';
import type { Questionnaire } from '../../domain/learning/diagnostic/questionnaire.ts';
import { type QuestionStep, stepsOf } from '../../domain/learning/diagnostic/steps.ts';
import { eraseAnswers, loadAnswers, saveAnswers } from './store.ts';

/** The answers on the page, stored at each change, and a message about them. */
export class AnswersState {
  readonly questionnaire: Questionnaire;
  answers: Answers;
  /** A message to show once: the answers are unreadable, erased or archived. */
  notice = '';

  constructor(questionnaire: Questionnaire) {
    this.questionnaire = questionnaire;
    this.answers = emptyAnswers(questionnaire);
  }

  /** Reads the stored answers. Throws when the code for reading does not load. */
  async load(): Promise<void> {
    const { answers, notice } = await loadAnswers(this.questionnaire);
    this.answers = answers;
    this.notice = notice;
  }

  /** Stores the answers; returns an error message in Russian, or an empty string. */
  save(answers: Answers): string {
    this.answers = answers;
    this.notice = '';
    return saveAnswers(answers);
  }

  /** Removes the answers from this browser. */
  erase(): void {
    eraseAnswers();
    this.notice = 'Ответы стёрты.';
    this.answers = emptyAnswers(this.questionnaire);
  }

  /** The note about the version of the answers, or the notice. */
  note(): string {
    return versionNote(this.answers, this.questionnaire) ?? this.notice;
  }

  /** The steps of the chosen areas. */
  steps(): QuestionStep[] {
    return stepsOf(this.questionnaire, this.answers);
  }
}

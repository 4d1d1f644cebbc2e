// The desk's questions answered one by one: their answers become lines of the description, behind what stands there.
import type { CompletenessCard } from '../backend/generated/wire';

/** Answers by the question's name. */
export type Answers = Record<string, string>;

/** An answer in one line. */
function line(text: string): string {
  return text.trim().replace(/\s*\n\s*/g, ' ');
}

/** Whether something was answered. */
export function anyAnswer(answers: Answers): boolean {
  return Object.values(answers).some((answer) => answer.trim() !== '');
}

/** The lines that the answers make, in the order of the questions; those to questions that are not asked any more follow. */
export function assembled(questions: CompletenessCard[], answers: Answers): string {
  const asked = questions.map((question) => question.id);
  const others = Object.keys(answers).filter((id) => !asked.includes(id));
  const lead = (id: string): string => questions.find((question) => question.id === id)?.lead ?? '';
  return [...asked, ...others]
    .filter((id) => (answers[id] ?? '').trim() !== '')
    .map((id) => (lead(id) ? `${lead(id)}: ${line(answers[id] ?? '')}` : line(answers[id] ?? '')))
    .join('\n');
}

/** What is to be written behind a text so that the lines stand in a paragraph of their own; the text itself stays. */
export function behind(text: string, lines: string): string {
  if (lines === '') return '';
  const ends = /\n*$/.exec(text)?.[0].length ?? 0;
  const gap = text.trim() === '' ? '' : '\n'.repeat(Math.max(0, 2 - ends));
  return gap + lines;
}

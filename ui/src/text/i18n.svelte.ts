// Every word on the screen: Fluent files of ../locales, in the language in force.
// Italian comes with the window; English, which travels with it too, is read when it is first spoken.
import { FluentBundle, type FluentResource, type FluentVariable } from '@fluent/bundle';
import type { Language } from '../backend/generated/wire';

/** Arguments of a message. */
export type Args = Record<string, FluentVariable>;

/** The messages of a file, read when the window was built (`fluent.ts`). */
export type Messages = FluentResource['body'];

const italian = import.meta.glob<Messages>(['../../../locales/it/*.ftl', '!../../../locales/it/{cli,doctor,policy}.ftl'], {
  import: 'default',
  eager: true,
});

/** Whose way of writing numbers and dates goes with a language: hours run to 24 and the day stands before the month. */
const LOCALES: Record<Language, string> = { it: 'it-IT', en: 'en-GB' };

const learnt: Partial<Record<Language, FluentBundle>> = {};
let current = $state<Language>('it');
/** What was asked for last, while it may still be on its way. */
let wanted: Language = 'it';

function learn(language: Language, files: Record<string, Messages>): FluentBundle {
  const words = new FluentBundle(language, { useIsolating: false });
  for (const body of Object.values(files)) words.addResource({ body });
  learnt[language] = words;
  // Whoever writes the first number reads the system's tables for it; better now, while answers are awaited.
  new Intl.NumberFormat(LOCALES[language]).format(0);
  return words;
}

function bundle(): FluentBundle {
  return learnt[current] ?? learn('it', italian);
}

/** The language in force. */
export function language(): Language {
  return current;
}

/** The way of writing numbers and dates in force. */
export function locale(): string {
  return LOCALES[current];
}

/** Changes the language of everything that is shown, at the latest when this is done. */
export async function speak(next: Language): Promise<void> {
  wanted = next;
  if (!learnt[next]) learn(next, next === 'it' ? italian : (await import('./english')).files);
  if (wanted !== next) return;
  current = next;
  document.documentElement.lang = next;
}

function format(id: string, name: string | null, args: Args | undefined): string | null {
  const words = bundle();
  const message = words.getMessage(id);
  const pattern = name === null ? message?.value : message?.attributes[name];
  if (!pattern) return null;
  const errors: Error[] = [];
  const text = words.formatPattern(pattern, args, errors);
  for (const error of errors) console.warn(`words ${id}: ${error.message}`);
  return text;
}

/** The words of a message; its id when there are none, so that a gap is seen and not a blank. */
export function t(id: string, args?: Args): string {
  const text = format(id, null, args);
  if (text === null) console.warn(`words ${id}: missing in ${current}`);
  return text ?? id;
}

/** An attribute of a message; empty when it has none. */
export function attr(id: string, name: string, args?: Args): string {
  return format(id, name, args) ?? '';
}

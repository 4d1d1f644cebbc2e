// Every word on the screen: Fluent files of ../locales, in the language in force.
// Both languages travel with the window; only the one in use is parsed.
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import type { Language } from '../backend/generated/wire';

/** Arguments of a message. */
export type Args = Record<string, FluentVariable>;

const files = import.meta.glob<string>(['../../../locales/*/*.ftl', '!**/cli.ftl', '!**/doctor.ftl', '!**/policy.ftl'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

const bundles: Partial<Record<Language, FluentBundle>> = {};
let current = $state<Language>('it');

function bundle(language: Language): FluentBundle {
  let found = bundles[language];
  if (!found) {
    found = new FluentBundle(language, { useIsolating: false });
    for (const [path, text] of Object.entries(files)) {
      if (path.includes(`/${language}/`)) found.addResource(new FluentResource(text));
    }
    bundles[language] = found;
  }
  return found;
}

/** The language in force. */
export function language(): Language {
  return current;
}

/** Changes the language of everything that is shown. */
export function speak(next: Language): void {
  current = next;
  document.documentElement.lang = next;
}

function format(id: string, name: string | null, args: Args | undefined): string | null {
  const words = bundle(current);
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

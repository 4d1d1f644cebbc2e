// The deeds on the list of addresses, tied to the program: where they lead, and where the focus goes.
import { tick } from 'svelte';
import type { ListFrom } from '../backend/generated/wire';
import type { Program } from '../state/program.svelte';
import { t } from '../text/i18n.svelte';

async function showResult(): Promise<void> {
  await tick();
  window.scrollTo?.(0, 0);
  document.getElementById('list-result')?.focus({ preventScroll: true });
}

/** Looks for a new list, and shows what it brings; whoever went on to something else is not called back. */
export async function propose(program: Program, from: ListFrom): Promise<void> {
  const { screen } = program;
  const found = await program.lists.propose(from);
  if (!found) return;
  if (program.screen !== screen) return program.notices.announce(t(program.lists.proposal ? 'list-waiting' : 'list-applied'));
  await program.go('list');
  if (!program.lists.proposal) await showResult();
}

/** Puts the list that was looked at into force. */
export async function apply(program: Program): Promise<void> {
  program.notices.dismiss();
  if (await program.notices.attempt(() => program.lists.apply())) await showResult();
}

/** Leaves the list as it is. */
export async function drop(program: Program): Promise<void> {
  if (program.lists.applying) return;
  program.lists.drop();
  await program.go('list');
}

/** Puts an earlier list into force again. */
export async function restore(program: Program, list: string): Promise<void> {
  program.notices.dismiss();
  const restored = await program.notices.attempt(() => program.lists.restore(list));
  if (restored) await showResult();
  else await program.notices.attempt(() => program.lists.refresh());
}

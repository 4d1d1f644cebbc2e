// Settings keep themselves: each part soon after it has changed, and at the latest when its screen is left.
import { onDestroy } from 'svelte';
import type { Session } from '../backend/generated/wire';
import { Keeping, type Kept } from './keeping.svelte';
import type { Program } from './program.svelte';
import type { OfficeForm } from './office.svelte';
import type { SettingsForm } from './settings.svelte';

/** How what stands in the form relates to what is kept. */
export interface KeptSettings {
  readonly state: Kept;
  flush: () => Promise<void>;
}

/** Keeps the settings of the forms for as long as their screen lives; to be called while a component is made. */
export function keepSettings(program: Program, form: SettingsForm, office: OfficeForm): KeptSettings {
  async function keep(save: () => Promise<Session | null>): Promise<boolean> {
    const session = await program.notices.attempt(save);
    if (!session) return false;
    program.takeSession(session);
    return true;
  }
  const parts = [
    {
      text: () => JSON.stringify(form.writer),
      keeping: new Keeping(async () => {
        const before = program.session?.writer;
        const kept = await keep(() => form.saveWriter());
        if (kept && before && program.session) program.editor.renew(before, program.session.writer);
        return kept;
      }),
    },
    { text: () => JSON.stringify(office.value), keeping: new Keeping(() => keep(() => office.save())) },
    { text: () => JSON.stringify(form.mail), keeping: new Keeping(() => keep(() => form.saveMail())) },
  ];
  for (const { text, keeping } of parts) {
    let known = text();
    $effect(() => {
      const now = text();
      if (now === known) return;
      known = now;
      keeping.changed();
    });
  }
  const flush = async (): Promise<void> => {
    for (const { keeping } of parts) await keeping.flush();
  };
  onDestroy(() => void flush());
  return {
    get state(): Kept {
      const states = parts.map(({ keeping }) => keeping.state);
      return (['failed', 'pending'] as const).find((state) => states.includes(state)) ?? 'kept';
    },
    flush,
  };
}

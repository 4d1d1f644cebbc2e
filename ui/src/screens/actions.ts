// The deeds on the request in view, tied to the program.
import { call } from '../backend/backend';
import type { OutcomeActions, PastDeeds } from '../parts/outcome';
import type { Program } from '../state/program.svelte';
import { t } from '../text/i18n.svelte';

/** What the clerk may do with a request. */
export function actionsOn(program: Program, request: string): OutcomeActions {
  const { notices, requests } = program;
  return {
    confirm: (sent) => void notices.attempt(() => requests.confirm(request, sent)),
    notYet: () => program.asked.later(request),
    retry: () => void notices.attempt(() => requests.retry(request)),
    stopTrying: () => void notices.attempt(() => requests.stopTrying(request)),
    resend: () => void notices.attempt(() => requests.resend(request)),
    takeBack: () => void program.drafts.takeBack(request),
    stop: () => void stopSending(program, request),
    trouble: () => call('request_trouble', { request }),
    waitLonger: () => void notices.attempt(() => requests.waitLonger(request)),
    leaveNow: () => void notices.attempt(() => requests.leaveNow(request)),
    close: () => void notices.attempt(() => requests.closeRequest(request)),
    number: (number) =>
      void notices.attempt(async () => {
        await requests.setNumber(request, number);
        notices.dismiss();
        notices.announce(t('result-number-kept'));
      }),
  };
}

/** Stops a transfer; says so when it is too late. */
export async function stopSending({ notices, requests }: Program, request: string): Promise<void> {
  const stopped = await notices.attempt(() => requests.stopSending(request));
  if (stopped === false) notices.tell({ words: t('sending-stop-too-late') });
  if (stopped) notices.announce(t('sending-stopped'));
}

/** What the clerk may do with a request that has left. */
export function pastDeedsOn(program: Program, request: string): PastDeeds {
  return {
    again: () => void program.drafts.like('write_again', request),
    inform: () => void program.drafts.like('add_information', request),
    save: async () => (await program.notices.attempt(() => call('save_request_mail', { request }))) ?? false,
  };
}

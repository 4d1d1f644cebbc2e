// The deeds on the request in view, tied to the program.
import type { OutcomeActions } from '../parts/outcome';
import type { Program } from '../state/program.svelte';
import { t } from '../text/i18n.svelte';

/** What the clerk may do with a request. */
export function actionsOn(program: Program, request: string): OutcomeActions {
  const { notices, requests } = program;
  return {
    confirm: (sent) => void notices.attempt(() => requests.confirm(request, sent)),
    retry: () => void notices.attempt(() => requests.retry(request)),
    resend: () => void notices.attempt(() => requests.resend(request)),
    takeBack: () => void program.drafts.takeBack(request),
    close: () => void notices.attempt(() => requests.closeRequest(request)),
    number: (number) =>
      void notices.attempt(async () => {
        await requests.setNumber(request, number);
        notices.dismiss();
        notices.announce(t('result-number-kept'));
      }),
  };
}

// The text for whoever runs the computers, line by line as the command line has it: which server, at which step, in which
// words. Nothing of what a request says.
import type { Trouble } from '../backend/generated/wire';
import { attr, t } from './i18n.svelte';

/** A trouble with a mail server, to be forwarded. */
export function troubleText(trouble: Trouble): string {
  const reason = `reason-${trouble.code}`;
  const { version, when, host, words } = trouble;
  return [
    t('trouble-head', { version, when }),
    host && t('trouble-server', { host, port: String(trouble.port) }),
    t('trouble-step', { step: t(`step-${trouble.step}`) }),
    t('trouble-what', { what: t(reason) }),
    words && t('trouble-words', { words }),
    t('trouble-check', { check: attr(reason, 'it') }),
    t('trouble-code', { code: trouble.code }),
  ].filter(Boolean).join('\n');
}

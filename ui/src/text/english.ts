// The English words: a script of their own, read when English is spoken.
import type { Messages } from './i18n.svelte';

export const files = import.meta.glob<Messages>(['../../../locales/en/*.ftl', '!../../../locales/en/{cli,doctor,policy}.ftl'], {
  import: 'default',
  eager: true,
});

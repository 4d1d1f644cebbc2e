// The English words: a script of their own, read when English is spoken.
export const files = import.meta.glob<string>(['../../../locales/en/*.ftl', '!**/cli.ftl', '!**/doctor.ftl', '!**/policy.ftl'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

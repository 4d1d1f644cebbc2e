// The screens behind the first one: a script of their own, read while the clerk looks at the form.
export { default as FirstStart } from './FirstStart.svelte';
export { default as Guide } from './Guide.svelte';
export { default as List } from './List.svelte';
export { default as Picture } from './Picture.svelte';
export { default as Preview } from './Preview.svelte';
export { default as Requests } from './Requests.svelte';
export { default as Result } from './Result.svelte';
export { default as Settings } from './Settings.svelte';

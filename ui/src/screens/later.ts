// What the first paint does not show: a script of its own, read while the clerk looks at the form.
export { default as FinderDialog } from '../parts/FinderDialog.svelte';
export { default as RuleDialog } from '../parts/RuleDialog.svelte';
export { default as ComposeBelow } from './ComposeBelow.svelte';
export { default as FirstStart } from './FirstStart.svelte';
export { default as Guide } from './Guide.svelte';
export { default as List } from './List.svelte';
export { default as Picture } from './Picture.svelte';
export { default as Preview } from './Preview.svelte';
export { default as Requests } from './Requests.svelte';
export { default as Result } from './Result.svelte';
export { default as Settings } from './Settings.svelte';

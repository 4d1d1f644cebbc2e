// The compiler needs nothing beyond its defaults; TypeScript is read by Svelte itself.
export default {};

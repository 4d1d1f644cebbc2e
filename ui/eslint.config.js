// Keeps the tiers apart and the markup accessible; the comment beside each group says why it is there.
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** A tier may not import these folders; the shell's library belongs to one file only. */
function mayNotImport(folders, why) {
  const patterns = [{ group: ['@tauri-apps/*'], message: 'Only src/backend/tauri.ts speaks to the shell.' }];
  if (folders.length) patterns.push({ group: folders.map((folder) => `**/${folder}/*`), message: why });
  return { 'no-restricted-imports': ['error', { patterns }] };
}

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'src/backend/generated'] },
  ...tseslint.configs.strict,
  ...svelte.configs.recommended,
  { languageOptions: { globals: globals.browser } },
  { files: ['**/*.svelte', '**/*.svelte.ts'], languageOptions: { parserOptions: { parser: tseslint.parser } } },
  {
    rules: {
      'svelte/button-has-type': 'error',
      'svelte/no-inline-styles': ['error', { allowTransitions: false }],
      'svelte/no-unused-props': 'error',
      'svelte/no-at-html-tags': 'error',
      'max-lines': ['error', { max: 200 }],
      ...mayNotImport([], ''),
    },
  },
  { files: ['src/italia/**'], rules: mayNotImport(['parts', 'state', 'screens', 'text', 'backend'], 'Tier 1 knows markup, not the trade.') },
  { files: ['src/parts/**'], rules: mayNotImport(['screens'], 'Only screens put parts together.') },
  { files: ['src/state/**'], rules: mayNotImport(['italia', 'parts', 'screens'], 'State renders nothing.') },
  { files: ['src/text/**', 'src/backend/**'], rules: mayNotImport(['italia', 'parts', 'screens', 'state'], 'The ground floor knows no tier.') },
  { files: ['src/backend/tauri.ts'], rules: { 'no-restricted-imports': 'off' } },
  { files: ['src/italia/**', 'src/parts/**'], ignores: ['**/icons.ts'], rules: { 'max-lines': ['error', { max: 150 }] } },
  { files: ['tests/**', 'src/backend/fake.ts'], rules: { 'max-lines': 'off' } },
);

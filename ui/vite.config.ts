// Build of the window: a script for the first screen, one for the others, one style sheet, the fonts. Nothing inline, so that a strict CSP holds.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';
import { keepOnlyUsed } from './css-used.ts';
import { readFluent } from './fluent.ts';

export default defineConfig(({ command, mode }) => ({
  plugins: [readFluent(), svelte({ compilerOptions: { css: 'external' } }), svelteTesting()],
  base: './',
  // The words lie beside this folder, in ../locales.
  server: { fs: { allow: ['..'] }, port: 5199, strictPort: true },
  preview: { port: 5198, strictPort: true },
  css: { postcss: { plugins: command === 'build' ? [keepOnlyUsed()] : [] } },
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    // A browser build carries the in-memory backend; it must never replace the real one.
    outDir: mode === 'browser' ? '../.cache/ui-browser' : 'dist',
    emptyOutDir: true,
  },
  test: {
    environment: 'jsdom',
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/setup.ts'],
    css: false,
    // A limit for what hangs, not for what is slow: speed is measured elsewhere.
    testTimeout: 30_000,
  },
}));

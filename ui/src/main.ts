// Starts the window: chooses who answers, reads what the first screen needs, paints it.
import { mount } from 'svelte';
import App from './App.svelte';
import './css/app.css';
import { answerWith, backend } from './backend/backend';
import { tauri } from './backend/tauri';
import { Program } from './state/program.svelte';
import { speak } from './text/i18n.svelte';

// The comparison with the mode is settled by the build: the program's own bundle holds no other backend.
if (import.meta.env.MODE !== 'production' && !('__TAURI_INTERNALS__' in window)) {
  const { Fake, scene } = await import('./backend/fake');
  answerWith(new Fake(scene(location.search)));
} else {
  answerWith(tauri);
}

/** Text laid out before its typeface is there is laid out twice, the first time in a face looked up for each size and weight. */
async function readTypeface(): Promise<void> {
  const weights = [400, 600, 700].map((weight) => document.fonts.load(`${weight} 1rem 'Titillium Web'`));
  // Without it, or when it takes too long, the system's own face serves.
  const enough = new Promise((done) => setTimeout(done, 1_000));
  await Promise.race([Promise.allSettled(weights), enough]);
}

const program = new Program();
// The questions go out first; while they are answered, words and typeface are read.
await Promise.all([program.start(), speak(document.documentElement.lang === 'en' ? 'en' : 'it'), readTypeface()]);
const target = document.getElementById('app');
if (target) mount(App, { target, props: { program } });
requestAnimationFrame(() =>
  requestAnimationFrame(() => {
    backend().painted();
    void program.readLater();
  }),
);

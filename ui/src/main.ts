// Starts the window: chooses who answers, reads what the first screen needs, paints it.
import { mount } from 'svelte';
import App from './App.svelte';
import './css/app.css';
import { answerWith, backend } from './backend/backend';
import { tauri } from './backend/tauri';
import { Program } from './state/program.svelte';

// The comparison with the mode is settled by the build: the program's own bundle holds no other backend.
if (import.meta.env.MODE !== 'production' && !('__TAURI_INTERNALS__' in window)) {
  const { Fake, scene } = await import('./backend/fake');
  answerWith(new Fake(scene(location.search)));
} else {
  answerWith(tauri);
}

const program = new Program();
await program.start();
const target = document.getElementById('app');
if (target) mount(App, { target, props: { program } });
requestAnimationFrame(() =>
  requestAnimationFrame(() => {
    backend().painted();
    void program.readLater();
  }),
);

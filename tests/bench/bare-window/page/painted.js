// The same moment as in Apriticket: two frames after the page is there.
requestAnimationFrame(() => requestAnimationFrame(() => window.__TAURI_INTERNALS__.invoke('painted')));

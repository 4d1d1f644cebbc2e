// The real program behind the window. The only file that knows the shell's library.
import { Channel, invoke } from '@tauri-apps/api/core';
import type { Backend } from './backend';
import type { BackgroundEvent, Commands } from './generated/wire';

/** Answers through the shell's own calls. */
export const tauri: Backend = {
  call<K extends keyof Commands>(name: K, request: Commands[K][0]): Promise<Commands[K][1]> {
    return invoke(name, { request });
  },
  subscribe(listener) {
    const channel = new Channel<BackgroundEvent>(listener);
    void invoke('subscribe', { channel });
  },
  painted() {
    void invoke('painted');
  },
};

// What the window asks before its first paint, and that it is not asked twice.
import { beforeEach, expect, test, vi } from 'vitest';
import { answerWith } from '../src/backend/backend';
import { Fake } from '../src/backend/fake';
import { Program } from '../src/state/program.svelte';

const invoke = vi.hoisted(() => vi.fn(() => Promise.resolve('asked')));
vi.mock('@tauri-apps/api/core', () => ({ invoke, Channel: vi.fn() }));

beforeEach(() => {
  invoke.mockClear();
  vi.resetModules();
});

test('the questions of the start are those that the program answers ahead', async () => {
  const fake = new Fake({});
  const asked: string[] = [];
  const call = fake.call.bind(fake);
  fake.call = (name, request) => {
    asked.push(name + JSON.stringify(request));
    return call(name, request);
  };
  answerWith(fake);
  const program = new Program();
  await program.start();
  program.editor.take(null);
  // The program's side of this list is src-tauri/wire/first_answers.rs.
  const ahead = ['session{}', 'open_draft{"draft":null}', 'search_modules{"query":""}', 'recent_modules{}', 'list_requests{}', 'waiting_list{}'];
  expect(ahead.filter((question) => !asked.includes(question))).toEqual([]);
  expect(asked.filter((question) => !ahead.includes(question) && !question.startsWith('check_draft'))).toEqual([]);
});

test('an answer given ahead holds once, and none after the first paint', async () => {
  window.firstAnswers = [
    ['session', {}, 'ahead'],
    ['recent_modules', {}, ['tari']],
  ];
  const { tauri } = await import('../src/backend/tauri');
  expect(await tauri.call('session', {})).toBe('ahead');
  expect(invoke).not.toHaveBeenCalled();
  expect(await tauri.call('session', {})).toBe('asked');
  tauri.painted();
  expect(await tauri.call('recent_modules', {})).toBe('asked');
  delete window.firstAnswers;
});

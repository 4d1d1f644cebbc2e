// Choosing the module by keyboard alone.
import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { at, open, SOUND } from './window';

describe('the module picker', () => {
  it('finds a module by a synonym, says so, and takes it with Enter', async () => {
    const { user, program } = await open();
    const box = at<HTMLInputElement>('module-search');
    await user.click(box);
    await user.type(box, 'ravvedi');
    const option = await screen.findByRole('option', { name: /IMU/ });
    expect(option).toHaveAttribute('data-module', 'imu');
    expect(option).toHaveTextContent('trovato per «ravvedimento»');
    expect(option).toHaveTextContent('imu@fornitore.example');
    expect(box).toHaveAttribute('aria-activedescendant', option.id);

    await user.keyboard('{Enter}');
    expect(program.editor.draft?.module).toBe('imu');
    expect(box).toHaveValue('IMU');
    expect(box).toHaveAttribute('aria-expanded', 'false');
    expect(screen.getByText('imu@fornitore.example', { selector: '.recipient *' })).toBeVisible();
  });

  it('takes it with Tab as well, and the focus goes on to what is there afterwards', async () => {
    const { user, program } = await open();
    await user.click(at('module-search'));
    await user.type(at('module-search'), 'ravvedi');
    await screen.findByRole('option', { name: /IMU/ });
    await user.tab();
    expect(program.editor.draft?.module).toBe('imu');
    expect(document.activeElement).not.toBe(document.body);
    expect(document.activeElement).toBeVisible();
    await user.tab({ shift: true });
    expect(at('module-search')).toHaveFocus();
  });

  it('marks what was found, in the name or in the synonym', async () => {
    const { user } = await open();
    const marks = async (words: string, module: RegExp): Promise<(string | null)[]> => {
      await user.clear(at('module-search'));
      await user.type(at('module-search'), words);
      const option = await screen.findByRole('option', { name: module });
      return [...option.querySelectorAll('mark')].map((mark) => mark.parentElement?.className + ':' + mark.textContent);
    };
    expect(await marks('civ', /Stato/)).toEqual([':civ']);
    expect(await marks('timbra', /Presenze/)).toEqual(['found:timbra']);
    expect(await marks('demogr', /Anagrafe/)).toEqual([]);
  });

  it('moves with the arrows, Home and End, and Esc leaves everything as it was', async () => {
    const { user, program } = await open({ draft: { module: 'tari' } });
    const box = at<HTMLInputElement>('module-search');
    const marked = (): string | undefined => document.querySelector<HTMLElement>('[role=option][aria-selected=true]')?.dataset['module'];
    box.focus();
    await user.keyboard('{ArrowDown}');
    await screen.findAllByRole('option');
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(marked()).toBe('stato-civile');
    await user.keyboard('{End}');
    expect(marked()).toBe('suap');
    await user.keyboard('{ArrowDown}');
    expect(marked()).toBe('anagrafe');
    await user.keyboard('{End}{Home}{ArrowUp}');
    expect(marked()).toBe('suap');
    await user.keyboard('{Escape}');
    expect(box).toHaveValue('TARI');
    expect(program.editor.draft?.module).toBe('tari');
  });

  it('offers the addresses where a module has several', async () => {
    const { user, program } = await open({ draft: { module: 'tari' } });
    await user.selectOptions(at('module-address'), 'tari-pagopa@fornitore.example');
    expect(program.editor.draft).toMatchObject({ module: 'tari', address: 'tari-pagopa@fornitore.example' });
  });

  it('says what to do when nothing is found', async () => {
    const { user, program } = await open();
    const box = at<HTMLInputElement>('module-search');
    await user.type(box, 'xyz');
    await waitFor(() => expect(at('module-unsure')).toHaveTextContent('Nessun modulo con queste parole:'));
    expect(box).toHaveAttribute('aria-expanded', 'false');
    expect(at('voice')).toHaveTextContent('Nessun modulo con queste parole: provare con una parola più breve.');
    await user.tab();
    expect(at('finder-open')).toHaveFocus();
    expect(box).toHaveValue('xyz');

    program.editor.choose('tari');
    await waitFor(() => expect(box).toHaveValue('TARI'));
    await user.clear(box);
    await user.type(box, 'xyz');
    expect(await screen.findByText('Nessun modulo con queste parole: provare con una parola più breve.', { selector: '[role=option]' })).toBeVisible();
    await user.tab();
    expect(box).toHaveValue('TARI');
  });

  it('keeps the words that leave a choice, and goes on from them', async () => {
    const { user, program } = await open();
    const box = at<HTMLInputElement>('module-search');
    await user.type(box, 'an');
    await waitFor(() => expect(screen.getAllByRole('option').length).toBeGreaterThan(1));
    await user.tab();
    expect(box).toHaveValue('an');
    expect(program.editor.draft?.module).toBeNull();
    await user.click(box);
    await waitFor(() => expect(screen.getAllByRole('option', { name: /^An/ })).toHaveLength(1));
    await program.editor.begin();
    program.editor.take({ ...program.editor.snapshot(), id: 'another' });
    await waitFor(() => expect(box).toHaveValue(''));
  });

  it('shows first what was used lately, then everything, under one mark, and learns from a hand-off', async () => {
    const { user } = await open({ draft: SOUND, recent: ['imu', 'gone'] });
    const names = (group: string): (string | undefined)[] =>
      within(screen.getByRole('group', { name: group })).getAllByRole('option').map((option) => option.dataset['module']);
    await user.click(at('module-search'));
    expect(names('Usati di recente')).toEqual(['imu']);
    expect(names('Tutti i moduli').slice(0, 3)).toEqual(['anagrafe', 'stato-civile', 'elettorale']);
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(within(screen.getByRole('listbox')).getAllByRole('option', { selected: true }).map((option) => option.dataset['module'])).toEqual(['anagrafe']);
    await user.keyboard('{Escape}');
    await user.type(at('module-search'), 'an');
    await waitFor(() => expect(screen.queryByRole('group', { name: 'Tutti i moduli' })).toBeNull());
    await user.keyboard('{Escape}');

    await user.click(at('preview'));
    await user.click(await waitFor(() => at('send-smtp')));
    await waitFor(() => at('result'));
    await user.click(at('result-new'));
    await user.click(await waitFor(() => at('module-search')));
    expect(names('Usati di recente')).toEqual(['tari', 'imu']);
  });
});

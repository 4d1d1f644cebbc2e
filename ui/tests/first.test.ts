// The first start: three questions, each of which can be left for later, and none twice.
import { screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { scene } from '../src/backend/fake';
import { at, open } from './window';

describe('the first start', () => {
  it('asks who writes, how mail leaves and where the addresses are, and is over', async () => {
    const { fake, user } = await open(scene('?first'));
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Chi scrive');
    expect(at('first-start')).toHaveTextContent('Per cominciare: passo 1 di 3');
    await user.type(at('writer-name'), 'Graziella Bonci');
    await user.type(at('writer-phone'), '0733 564105');
    await user.type(at('writer-entity-1'), 'Comune di Montecerreto');
    await user.click(at('first-next'));
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Come parte la posta'));
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
    expect(fake.session.writer).toMatchObject({ signature: { name: 'Graziella Bonci', phone: '0733 564105' }, entities: ['Comune di Montecerreto'] });
    await user.click(at('first-back'));
    await waitFor(() => expect(at('writer-name')).toHaveValue('Graziella Bonci'));
    await user.click(at('first-skip'));
    await user.click(await waitFor(() => at('first-next')));
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('L’elenco degli indirizzi'));
    expect(document.getElementById('first-next')).toBeNull();
    await user.click(at('list-update'));
    await waitFor(() => at('list-review'));
    await waitFor(() => expect(fake.asked('end_first_start')).toHaveLength(1));
    await user.click(at('list-apply'));
    await user.click(await waitFor(() => at('list-write')));
    await waitFor(() => expect(at('signature-name')).toHaveValue('Graziella Bonci'));
  });

  it('says what every request needs before it goes on, and skipping keeps what was written', async () => {
    const { fake, user } = await open(scene('?first'));
    await user.type(at('writer-name'), 'Graziella Bonci');
    await user.click(at('first-next'));
    expect(at('writer-phone-note')).toHaveTextContent('Serve in ogni richiesta; per scriverlo più tardi c’è «Salta questo passo».');
    expect(at('writer-phone')).toHaveFocus();
    expect(at('writer-phone')).toHaveAttribute('aria-invalid', 'true');
    expect(at('writer-name-note')).toHaveTextContent(/^$/);
    expect(fake.asked('save_writer')).toHaveLength(0);
    await user.click(at('first-skip'));
    await waitFor(() => expect(at('first-start')).toHaveAttribute('data-step', 'mail'));
    expect(fake.session.writer.signature).toMatchObject({ name: 'Graziella Bonci', phone: '' });
  });

  it('keeps what was written when one goes to another place, and comes back to it', async () => {
    const { fake, user } = await open(scene('?first'));
    await user.type(at('writer-name'), 'Graziella Bonci');
    await user.keyboard('{F1}');
    await waitFor(() => at('guide-search'));
    await waitFor(() => expect(fake.session.writer.signature.name).toBe('Graziella Bonci'));
    await user.click(at('nav-compose'));
    await waitFor(() => expect(at('writer-name')).toHaveValue('Graziella Bonci'));
  });

  it('can be skipped whole, and leads to where one stands without answers', async () => {
    const { fake, user } = await open(scene('?first'));
    for (const step of ['writer', 'mail', 'list']) {
      await waitFor(() => expect(at('first-start')).toHaveAttribute('data-step', step));
      await user.click(at('first-skip'));
    }
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Manca l’elenco degli indirizzi'));
    expect(fake.asked('save_writer')).toHaveLength(0);
    expect(fake.session.first_start).toEqual([]);
  });

  it('asks only what IT has not answered, and shows what IT has fixed', async () => {
    const { session } = scene('?first');
    const writer = session?.writer;
    if (!writer) throw new Error('the scene has a writer');
    const { user } = await open({ session: { ...session, writer: { ...writer, entities: ['Comune di Montecerreto'], fixed: ['writer.entities'] }, first_start: ['writer'] } });
    expect(at('first-start')).toHaveTextContent('passo 1 di 1');
    expect(at('writer-entity-1')).toBeDisabled();
    expect(at('writer-entities-locked')).toHaveTextContent('Impostato dall’amministratore');
    expect(document.getElementById('add-entity')).toBeNull();
    await user.type(at('writer-name'), 'Graziella Bonci');
    await user.type(at('writer-phone'), '0733 564105');
    await user.click(at('first-next'));
    await waitFor(() => expect(document.getElementById('first-start')).toBeNull());
  });
});

import { apply, verbsOf } from './applications';
import type { Answer, Tour } from '../recorder';
import { until } from '../../world/world';

const NO_FEEDBACK = 'Nobody met the candidate, so there is nothing to tell.';

/** What a candidate may ask for when they were told no. */
export async function feedback(tour: Tour, job: Answer): Promise<void> {
  const given = verbsOf(tour, await rejected(tour, job, 'Petra Puro'));
  await given('feedback-requests');
  await given('feedback', {
    ...{ strengths: 'A clear letter.', toImprove: 'Say what you sold.' },
    reason: 'Others had sold to the same customers.',
  });
  const refused = verbsOf(tour, await rejected(tour, job, 'Risto Ranta'));
  await refused('feedback-requests');
  await refused('feedback/refusal', { ground: NO_FEEDBACK });
}

async function rejected(tour: Tour, job: Answer, name: string): Promise<string> {
  const { id } = await apply(tour, job, name);
  const { said } = await verbsOf(tour, id)('decision', {
    ...{ outcome: 'rejected', reason: 'Others knew the market better.' },
    feedbackDeclined: 'We write to you about it separately.',
  });
  const [{ message, undoUntil }] = said as [{ message: string; undoUntil: string }];
  await tour.at(undoUntil);
  await until('the rejection', async () => {
    const { body } = await tour.world.get<Answer>(`messages/${message}`);
    return body.status === 'delivered';
  });
  return id;
}

/** What colleagues are asked who have no account. */
export async function requests(tour: Tour, job: Answer): Promise<void> {
  const { kaisa } = tour.world;
  const { id } = await apply(tour, job, 'Saara Salo');
  const to = 'pekka.pomo@example.fi';
  await verbsOf(tour, id)('requests', {
    ...{ to, wants: 'decision', what: 'Shall we meet her?', due: '2026-05-07T16:00:00+03:00' },
  });
  const shown = await tour.ask('GET /applications/{id}', { path: { id } });
  const [request] = shown.requests as [Answer];
  await tour.at('2026-05-06T10:00:00+03:00');
  await tour.ask('POST /requests/{id}/nudge', { path: { id: request.id }, as: kaisa });
  const secret = await tour.mailed(to, /\/request\/([\w.-]{40,})/);
  const path = { secret };
  await tour.ask('GET /requests/{secret}', { path, as: null });
  const later = { by: '2026-05-08T16:00:00+03:00' };
  await tour.ask('POST /requests/{secret}/later', { path, body: later, as: null });
  const body = { choice: 'go_on', answer: 'She knows the customers I would send her to.' };
  await tour.ask('POST /requests/{secret}', { path, body, as: null });
}

/** A call that a candidate says never took place. */
export async function disputes(tour: Tour, job: Answer): Promise<void> {
  const { id } = await apply(tour, job, 'Teija Tammi');
  const verb = verbsOf(tour, id);
  await verb('questions', { text: 'What is the salary?', channel: 'email' });
  await tour.at('2026-05-06T12:00:00+03:00');
  await verb('contacts', {
    ...{ purpose: ['reply'], channel: 'phone', at: '2026-05-06T11:30:00+03:00' },
    note: 'We spoke of the salary: 3,800 to 4,200 euros.',
  });
  const secret = await tour.mailed('teija.tammi@', /\/dispute\/([\w.-]+)/);
  await tour.ask('GET /disputes/{secret}', { path: { secret }, as: null });
  await tour.ask('POST /disputes/{secret}', {
    ...{ path: { secret }, body: { words: 'Nobody called me.' }, as: null },
  });
  const { items } = await tour.ask('GET /disputes');
  await tour.ask('POST /disputes/{contact}/decision', {
    path: { contact: String(items[0]!.contact) },
    body: { decision: 'upheld', reason: 'The telephone bill shows no call.' },
  });
}

/** A candidate without an address, whom the owner calls. */
export async function tasks(tour: Tour, job: Answer): Promise<void> {
  const { kaisa } = tour.world;
  await tour.world.post(
    'applications',
    {
      job: job.id,
      candidate: { name: 'Veikko Vuori', phone: '+358 40 1112223', contact: 'phone' },
    },
    kaisa,
  );
  const { items } = await tour.ask('GET /tasks', { query: { owner: 'me' }, as: kaisa });
  await tour
    .ask('POST /tasks/{id}/done', { path: { id: items[0]!.id }, as: kaisa })
    .catch(() => null);
}

import { AllowedTo } from '../../src/accounts/access';
import { PipelinesController } from '../../src/hiring/pipelines/pipelines.controller';
import { FLOW_DATABASES } from '../world/databases';
import { World, type Signed } from '../world/world';

interface Pipeline {
  id: string;
  name: string;
  version: number;
  stages: { id: string; name: string; kind: string; silent: boolean }[];
  automationsOff: string[];
}
interface Problem {
  code: string;
  detail: string;
  by?: string;
}

describe.each(FLOW_DATABASES)('pipelines on %s', (kind) => {
  let world: World;

  beforeAll(async () => {
    world = await World.start(undefined, kind);
  });
  afterAll(() => world.stop());

  const patch = <Body>(path: string, form: unknown, as?: Signed) =>
    world.ask<Body>(path, { method: 'PATCH', body: JSON.stringify(form) }, as);
  const names = ({ stages }: Pipeline) => stages.map(({ name }) => name);
  const STAGES = [
    { name: 'New', kind: 'applied' },
    { name: 'Talk', kind: 'interview' },
    { name: 'Test', kind: 'assignment', silent: true },
    { name: 'In', kind: 'hired' },
  ];

  it('begin with the usual one', async () => {
    const { body } = await world.get<{ items: Pipeline[] }>('pipelines', world.kaisa);
    expect(body.items.map(names)).toEqual([
      ['Applied', 'Screening', 'Interview', 'Offer', 'Hired'],
    ]);
  });

  it('are made and changed by HR, and keep the stages that are in use', async () => {
    const form = { name: 'Shop', stages: STAGES, automationsOff: ['move'] };
    const { status, body: made } = await world.post<Pipeline>('pipelines', form);
    expect([status, names(made), made.stages[2]!.silent]).toEqual([
      ...[201, ['New', 'Talk', 'Test', 'In'], true],
    ]);
    const job = await world.post<{ id: string }>('jobs', { title: 'T', pipeline: made.id });
    for (const name of ['A', 'B']) {
      const candidate = { name };
      await world.post('applications', { job: job.body.id, candidate, stage: 'talk' });
    }
    const [first, talk, test, last] = made.stages.map(({ id }) => ({ id }));
    const without = await patch<Problem>(`pipelines/${made.id}`, { stages: [first, last] });
    expect([without.status, without.body]).toEqual([
      422,
      expect.objectContaining({
        ...{ code: 'stage_in_use', detail: 'stages: Talk is left out and has 2 applications' },
      }) as unknown,
    ]);
    const change = {
      stages: [first, { name: 'Call', kind: 'screening' }, { ...talk, name: 'Meet' }, last],
      ...{ automationsOff: [], version: 1 },
    };
    const changed = await patch<Pipeline>(`pipelines/${made.id}`, change);
    expect(names(changed.body)).toEqual(['New', 'Call', 'Meet', 'In']);
    expect(changed.body.stages.map(({ id }) => id)).not.toContain(test!.id);
    const swapped = [first, { id: changed.body.stages[2]!.id }, changed.body.stages[1]!, last].map(
      (stage) => ({ id: stage!.id }),
    );
    const again = await patch<Pipeline>(`pipelines/${made.id}`, { stages: swapped });
    expect(names(again.body)).toEqual(['New', 'Meet', 'Call', 'In']);
    const stale = await patch<Problem>(`pipelines/${made.id}`, change);
    expect([stale.status, stale.body.code, stale.body.by]).toEqual([
      ...[409, 'changed_meanwhile', 'Anna Admin'],
    ]);
  });

  it.each(['add', 'change'] as const)('are not for recruiters to %s', (method) => {
    const route = Object.getOwnPropertyDescriptor(PipelinesController.prototype, method)!;
    expect(Reflect.getMetadata(AllowedTo.KEY, route.value as object)).toBe('hr_lead');
  });

  it('refuse what is no pipeline, and change nothing', async () => {
    const { body: made } = await world.post<Pipeline>('pipelines', { name: 'Own', stages: STAGES });
    const [a, b, c, d] = made.stages.map(({ id }) => ({ id }));
    const own = `pipelines/${made.id}`;
    const wrong: [string, 'POST' | 'PATCH', string, unknown, RegExp][] = [
      ['no beginning', 'POST', 'pipelines', { name: 'P', stages: STAGES.slice(1) }, /applied/],
      ['no end', 'POST', 'pipelines', { name: 'P', stages: STAGES.slice(0, 2) }, /hired/],
      [
        'a name twice',
        'POST',
        'pipelines',
        { name: 'own', stages: STAGES },
        /pipeline of that name/,
      ],
      ['no stages', 'POST', 'pipelines', { name: 'P' }, /stages/],
      [
        'an unknown kind',
        ...(['POST', 'pipelines'] as const),
        { name: 'P', stages: [{ name: 'X', kind: 'x' }, ...STAGES] },
        /kind/,
      ],
      [
        'a stage twice',
        ...(['POST', 'pipelines'] as const),
        { name: 'P', stages: [...STAGES, { name: 'new', kind: 'offer' }] },
        /stages\[4\]\.name/,
      ],
      [
        'an unknown automation',
        ...(['POST', 'pipelines'] as const),
        { name: 'P', stages: STAGES, automationsOff: ['x'] },
        /automationsOff/,
      ],
      ['a foreign stage', 'PATCH', own, { stages: [a, { id: 'x' }, d] }, /stages\[1\]\.id/],
      [
        'one stage twice',
        'PATCH',
        own,
        { stages: [a, b, { ...b, name: 'Q' }, d] },
        /stages\[2\]\.id/,
      ],
      ['another kind', 'PATCH', own, { stages: [a, { ...c, kind: 'offer' }, d] }, /keeps its kind/],
      ['no name', 'PATCH', own, { stages: [a, { kind: 'offer' }, d] }, /name and a kind/],
      ['an unknown field', 'PATCH', own, { stage: [] }, /stage/],
    ];
    const before = await world.get('pipelines');
    for (const [what, method, path, form, detail] of wrong) {
      const got = await world.ask<Problem>(path, { method, body: JSON.stringify(form) });
      expect([what, got.status, got.body.detail]).toEqual([
        ...[what, 422, expect.stringMatching(detail) as unknown],
      ]);
    }
    expect((await patch('pipelines/nobody', { name: 'P' })).status).toBe(404);
    expect(await world.get('pipelines')).toEqual(before);
  });
});

describe.each(FLOW_DATABASES)('the last opening on %s', (kind) => {
  let world: World;
  interface Job {
    closureProposedAt: string | null;
    status: string;
  }

  beforeAll(async () => {
    world = await World.start(undefined, kind);
  });
  afterAll(() => world.stop());

  it('proposes to close the job when it is filled, until there are more', async () => {
    const opening = { title: 'T', openings: 2 };
    const { body: job } = await world.post<{ id: string }>('jobs', opening);
    const ids: string[] = [];
    for (const name of ['A', 'B']) {
      const form = { job: job.id, candidate: { name } };
      ids.push((await world.post<{ id: string }>('applications', form)).body.id);
    }
    const hire = (id: string) => world.post(`applications/${id}/moves`, { stage: 'hired' });
    const show = async () => (await world.get<Job>(`jobs/${job.id}`)).body;
    await Promise.all(ids.map(hire));
    expect(await show()).toMatchObject({
      status: 'open',
      closureProposedAt: '2026-05-04T06:12:00Z',
    });

    const change = (openings: number) =>
      world.ask<Job>(`jobs/${job.id}`, { method: 'PATCH', body: JSON.stringify({ openings }) });
    expect((await change(3)).body.closureProposedAt).toBeNull();
    expect((await change(1)).body.closureProposedAt).not.toBeNull();
    const declined = await world.post<Job>(`jobs/${job.id}/reopening`, {});
    expect(declined.body).toMatchObject({ status: 'open', closureProposedAt: null });
  });
});

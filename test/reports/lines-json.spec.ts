import type { Instant } from '../../src/kernel/instant';
import { lineJson } from '../../src/reports/lists/lines-json';
import type { Line } from '../../src/reports/lists/line-lists';

const DUE = Date.UTC(2026, 4, 4, 13) as Instant;

const line = (isNamed: boolean): Line => ({
  ...{ id: 'c1', application: 'a1', job: { id: 'j1', title: 'Sales' }, candidate: 'Maija' },
  ...{ rule: 'reply', title: 'Reply', isNamed, reason: null, isTransport: false },
  person: isNamed ? { id: 'u1', name: 'Mika' } : { id: 'North', name: 'North' },
  ...{ openedAt: DUE, dueAt: DUE, endedAt: null, status: 'overdue', isMachine: false },
  ...{ overdueBusinessSeconds: 60, mayExplain: false },
  explanation: { version: 1, words: 'Away.', by: { id: 'u1', name: 'Mika' }, at: DUE },
});

describe('a line of a list as a program reads it', () => {
  it.each([true, false])('names who is charged and who explained it: %s', (isNamed) => {
    const said = { version: 1, words: 'Away.', at: '2026-05-04T13:00:00Z' };
    expect(JSON.parse(lineJson(line(isNamed)))).toEqual({
      ...{ id: 'c1', application: 'a1', job: { id: 'j1', title: 'Sales' }, candidate: 'Maija' },
      ...{ rule: 'reply', title: 'Reply', status: 'overdue', reason: null, cause: null },
      recruiter: isNamed ? { id: 'u1', name: 'Mika' } : null,
      team: isNamed ? null : 'North',
      ...{ openedAt: '2026-05-04T13:00:00Z', dueAt: '2026-05-04T13:00:00Z', endedAt: null },
      ...{ keptAutomatically: false, overdueBusinessSeconds: 60 },
      explanation: { ...said, by: isNamed ? { id: 'u1', name: 'Mika' } : null },
    });
  });

  it('has no explanation where nothing was said', () => {
    const written: unknown = JSON.parse(lineJson({ ...line(true), explanation: null }));
    expect(written).toMatchObject({ explanation: null });
  });
});

import { ImportWork } from '../../../src/integrations/import/work/import-work';
import { until } from '../../world/world';
import type { Answer, Tour } from '../recorder';

const FILE = `Application ID,Candidate Name,Email,Job,Current Stage,Recruiter,Applied On,Status
a-1,Maija Meri,maija.meri@example.org,Sales lead,Interview,Kaisa Virta,2026-04-01T09:00:00Z,Active
a-2,Aino Aro,aino.aro@example.org,Sales lead,Applied,,2026-04-20T09:00:00Z,Active
a-3,Bad Date,bad.date@example.org,Sales lead,Applied,,never,Active
`;
const AT_WORK = ['reading', 'checking', 'waiting', 'running', 'taking_back'];

/** Applications that come from a file, and go again. */
export async function imports(tour: Tour, job: Answer): Promise<void> {
  const form = new FormData();
  form.append('file', new Blob([FILE]), 'candidates.csv');
  const { id } = await tour.ask('POST /imports', { body: form });
  const path = { id };
  await over(tour, id);
  const body = { dates: 'iso', zone: 'Europe/Helsinki', jobs: { 'Sales lead': job.id } };
  await tour.ask('POST /imports/{id}/mapping', { path, body });
  await over(tour, id);
  await tour.ask('GET /imports/{id}/bad-rows.csv', { path });
  // nobody works on it while it is stopped
  const work = jest.spyOn(tour.world.app.get(ImportWork), 'some').mockResolvedValue(false);
  const choices = { promises: 'from_import', mails: false };
  await tour.ask('POST /imports/{id}/confirm', { path, body: choices });
  await tour.ask('POST /imports/{id}/stop', { path });
  work.mockRestore();
  await tour.ask('POST /imports/{id}/resume', { path });
  await over(tour, id);
  await tour.ask('GET /imports');
  await tour.ask('GET /imports/{id}', { path });
  await tour.ask('POST /imports/{id}/take-back', { path });
  await over(tour, id);
  const again = new FormData();
  again.append('file', new Blob([FILE]), 'candidates.csv');
  const unwanted = await tour.ask('POST /imports', { body: again });
  await over(tour, unwanted.id);
  await tour.ask('DELETE /imports/{id}', { path: { id: unwanted.id } });
}

/** Waits until it waits for a person, or is over. */
async function over(tour: Tour, id: string): Promise<void> {
  await until(`import ${id}`, async () => {
    const { body } = await tour.world.get<Answer>(`imports/${id}`);
    return !AT_WORK.includes(String(body.status));
  });
}

import { among, selected } from '../../src/reports/figures/selection';
import type { Database } from '../../src/store/database';
import { openDatabase } from '../../src/store/store.module';
import { DATABASES, freshDatabase, type FreshDatabase } from '../world/databases';

/** More than a statement of SQLite may have values. */
const MANY = Array.from({ length: 40_000 }, (_, i) => `job ${i}`);

function given(write: (give: (value: unknown) => string) => string): [string, unknown[]] {
  const values: unknown[] = [];
  return [write((value) => `$${values.push(value)}`), values];
}

it('hands the jobs of a department over as one value', () => {
  const all = { from: null, to: null, recruiter: null, job: null, rule: null };
  const [, values] = given((give) => selected({ ...all, jobs: MANY, people: ['a', 'b'] }, give));
  expect(values).toHaveLength(2);
});

describe.each(DATABASES)('a department of many jobs on %s', (kind) => {
  let place: FreshDatabase;
  let database: Database;
  beforeAll(async () => {
    place = await freshDatabase(kind);
    database = await openDatabase(place.settings);
  });
  afterAll(async () => {
    await database.close();
    await place.drop();
  });

  it.each([
    ['job 39999', MANY, 1],
    ['job 40000', MANY, 0],
    [`O'Hara "7" \\ €`, [`O'Hara "7" \\ €`], 1],
    ['job 1', [], 0],
  ])('has %s among its jobs or not', async (job, jobs, n) => {
    const [where, values] = given((give) => among('j."id"', jobs, give));
    const sql = `SELECT 1 FROM (SELECT '${job.replaceAll("'", "''")}' AS "id") j WHERE ${where}`;
    expect(await database.reader.query(sql, values)).toHaveLength(n);
  });
});

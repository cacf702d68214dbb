import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { CandidateErasure } from '../../../src/hiring/candidates/erasure/candidate-erasure';
import { Verification } from '../../../src/journey/proof/verification';
import { EmbeddedMailbox } from '../../../src/mail/embedded-mailbox';
import { OutwardDelivery } from '../../../src/store/entities/connect/outward-delivery.entity';
import { Candidate } from '../../../src/store/entities/hiring/candidate.entity';
import { Message } from '../../../src/store/entities/mail/message.entity';
import { Office } from '../../e2e/verbs-office';
import { DATABASES } from '../../world/databases';
import { INBOUND } from '../../world/post-office';
import { until } from '../../world/world';
import { fillEveryTable, findEverywhere, findIn } from './every-table';
import { CALLED, tellHook, theirHook } from './other-systems';
import { NAMED, tellStory, ZYXA } from './story';

const WORD = 'qqsecretqq';
const ANY = new RegExp(`${WORD}|${NAMED.source}`, 'i');
const WHY = 'Asked for it on the phone';

describe.each(DATABASES)('erasing a candidate on %s', (kind) => {
  let office: Office;
  let theirs: Awaited<ReturnType<typeof tellStory>>;
  let other: string;

  beforeAll(async () => {
    office = await Office.open(kind, { ...INBOUND, WEBHOOK_ALLOW: '127.0.0.1' });
    other = await office.application({ name: 'Otso Oja', email: 'otso@other.fi' });
    theirs = await tellStory(office);
    await office.settled(other);
    await keepInMailbox(office);
  });
  afterAll(() => office.close());

  const erase = (body: object, as = office.world.admin) =>
    office.world.ask<{ code: string; detail: string }>(
      `candidates/${theirs.candidate}`,
      { method: 'DELETE', body: JSON.stringify(body) },
      as,
    );

  it('is for HR, with a reason that does not say who it was', async () => {
    expect((await erase({ why: WHY }, office.world.kaisa)).status).toBe(403);
    expect((await erase({})).status).toBe(422);
    const { status, body } = await erase({ why: 'Zyxandra Markeri asked' });
    expect([status, body.code]).toEqual([422, 'names_person']);
    expect(await findIn(office.world, 'candidates', NAMED)).not.toEqual([]);
  });

  it('is preceded by all that is known of them, with what other systems told and were told', async () => {
    const { body } = await office.world.get<{
      applications: { files: { name: string }[] }[];
      records: Record<string, object[]>;
    }>(`candidates/${theirs.candidate}/export`);
    const { otherSystems, toldOtherSystems, toldByOtherSystems } = body.records;
    expect(otherSystems).toEqual([
      {
        ...{ system: 'Greenhouse', application: theirs.applications[0] },
        ...{ theirApplication: CALLED.application, theirPerson: CALLED.candidate },
        linkedAt: expect.stringMatching(/^2026-05-\d\dT/) as string,
      },
    ]);
    expect(toldOtherSystems).toMatchObject([{ receiver: 'Hiring', type: 'news' }, {}]);
    expect(toldByOtherSystems).toMatchObject([{ event: 'application_updated' }]);
    expect(body.applications.flatMap(({ files }) => files)).toMatchObject([
      { name: 'Zyxandra CV.pdf' },
    ]);
  });

  it('leaves no word of theirs in any column of any table, and every word of others', async () => {
    const { world } = office;
    const empty = await fillEveryTable(world, theirs, WORD, NAMED);
    // a new table: let the story fill it, or say in NEVER why it knows of nobody
    expect(empty).toEqual([]);
    const before = await findEverywhere(world, ANY);
    const places = [
      'import_runs.first',
      'import_rows.why',
      'messages.mime',
      'event_texts.text',
      'outward_deliveries.body',
    ];
    places.push('ats_deliveries.body', 'ats_links.externalCandidate', 'ats_meetings.externalId');
    expect(before).toEqual(expect.arrayContaining(places));
    const mailsToOther = () =>
      world.units.manager.find(Message, { where: { about: other }, order: { id: 'ASC' } });
    const mails = await mailsToOther();

    expect((await erase({ why: WHY })).status).toBe(204);

    expect(await findEverywhere(world, ANY)).toEqual([]);
    expect(await mailsToOther()).toEqual(mails);
    expect(await findEverywhere(world, /otso@other\.fi/)).not.toEqual([]);
    expect((await erase({ why: WHY })).status).toBe(204);
  });

  it('leaves no word in the files, nor in the free pages of the database', async () => {
    const found = async () => {
      if (kind === 'sqlite') await office.world.units.settle();
      return filesIn(office.world.folder).filter((file) =>
        ANY.test(readFileSync(file).toString('latin1')),
      );
    };
    // a loop that reads at this moment keeps a part of what was from going into the one file
    await until('no word', async () => (await found()).length === 0, 5).catch(() => undefined);
    expect(await found()).toEqual([]);
  });

  it('takes their mails out of the embedded mailbox, and nobody else’s', async () => {
    const mailbox = mailsOf(office);
    expect(mailbox.filter((mail) => ANY.test(mail))).toEqual([]);
    const others = await office.world.units.manager.findBy(Message, { about: other });
    expect(others.length).toBeGreaterThan(0);
    for (const { id } of others) {
      expect(mailbox.filter((mail) => mail.includes(`Message-ID: <${id}@`))).toHaveLength(1);
    }
  });

  it('keeps the journal, its seals and its figures', async () => {
    const { findings, erasedTexts } = await office.world.app.get(Verification).run();
    expect(findings).toEqual([]);
    expect(erasedTexts).toBeGreaterThan(0);
    const { commitments, timeline } = await office.show(theirs.applications[0]!);
    expect(commitments.filter(({ status }) => status === 'open')).toEqual([]);
    expect(commitments.some(({ reason }) => reason === 'erased')).toBe(true);
    expect(timeline.at(-1)).toMatchObject({ event: 'candidate.erased' });
  });

  it('lets nothing more be done, said or matched', async () => {
    const [id] = theirs.applications;
    const { status, body } = await office.verb(id!, 'moves', { stage: 'Interview' });
    expect([status, body.code]).toEqual([409, 'erased']);
    const form = { email: 'new@marker.fi' };
    expect((await office.patch(`candidates/${theirs.candidate}`, form)).status).toBe(409);
    const again = { externalId: 'zyxandra@marker.fi', candidate: ZYXA };
    const { job } = await office.row(id!);
    const known = await office.world.post<{ id: string }>('applications', { job, ...again });
    expect(known.body.id).toBe(id);
    expect(await office.world.units.manager.countBy(Candidate, { email: ZYXA.email })).toBe(0);
  });

  it('keeps nothing of what an ATS that still has them tells afterwards', async () => {
    const { world } = office;
    const change = { status: 'hired', last_activity_at: '2026-05-04T07:00:00Z' };
    const told = await tellHook(world, theirs.made, theirHook(change));
    expect(told).toMatchObject({
      status: 'unused',
      words: expect.stringMatching('forgotten') as string,
    });
    expect((await office.row(theirs.applications[0]!)).status).toBe('closed');
    // nor what waited for a job
    expect((await tellHook(world, theirs.made, theirHook({ id: 88 }))).status).toBe('unused');
    const two = { person: { id: CALLED.candidate, new_candidate_id: '5' } };
    const merge = JSON.stringify({ action: 'merge_candidate', payload: two });
    expect((await tellHook(world, theirs.made, merge)).status).toBe('unused');
    expect(await findEverywhere(world, /zyxandra|markeri/i)).toEqual([]);
  });

  it('sends no post again that named them', async () => {
    const [post] = await office.world.units.manager.findBy(OutwardDelivery, { source: 'left' });
    const again = `webhook-deliveries/${post!.id}/resend`;
    const { status, body } = await office.world.post<{ code: string }>(again, {});
    expect([status, body.code]).toEqual([409, 'forgotten']);
    const [other] = await office.world.units.manager.findBy(OutwardDelivery, { source: 'waits' });
    expect(other).toMatchObject({ status: 'failed', body: '' });
  });

  it('says what it did', async () => {
    const erased = await office.world.app
      .get(CandidateErasure)
      .erase(theirs.candidate as never, 'system', WHY);
    expect(erased).toMatchObject({ isNew: false, applications: 0 });
  });
});

/** What was written so far, as if no SMTP_URL had been set. */
async function keepInMailbox({ world }: Office): Promise<void> {
  const transport = createTransport(await world.app.get(EmbeddedMailbox).open());
  for (const { mime, recipient } of await world.units.manager.find(Message)) {
    await transport.sendMail({ raw: mime, envelope: { from: 'jobs@example.fi', to: recipient } });
  }
  transport.close();
}

function mailsOf({ world }: Office): string[] {
  const { folder } = world.app.get(EmbeddedMailbox);
  return filesIn(folder).map((file) => readFileSync(file, 'latin1'));
}

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });
}

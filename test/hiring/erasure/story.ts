import { newId } from '../../../src/kernel/ids';
import { ExplanationsRepository } from '../../../src/hiring/explanations/explanations.repository';
import { ApplicationConsent } from '../../../src/store/entities/candidates/application-consent.entity';
import { CandidateSession } from '../../../src/store/entities/candidates/candidate-session.entity';
import { ExperienceRating } from '../../../src/store/entities/candidates/experience-rating.entity';
import type { ApplicationId } from '../../../src/store/entities/hiring/application.entity';
import type { CandidateId } from '../../../src/store/entities/hiring/candidate.entity';
import { CommitmentRow } from '../../../src/store/entities/journey/commitment-row.entity';
import { DeliveryNotice } from '../../../src/store/entities/mail/delivery-notice.entity';
import { InboundMail } from '../../../src/store/entities/mail/inbound-mail.entity';
import { Message } from '../../../src/store/entities/mail/message.entity';
import { ReportExportPart } from '../../../src/store/entities/reports/report-export-part.entity';
import { ReportExport } from '../../../src/store/entities/reports/report-export.entity';
import type { Office } from '../../e2e/verbs-office';
import { pdf } from '../../world/papers';
import { headerOf, mail, PostOffice } from '../../world/post-office';
import { until } from '../../world/world';
import { mailsLeft } from '../../world/mails-left';
import type { Made } from '../../integrations/hook-sender';
import type { Theirs } from './every-table';
import { tellByAts, tellChat } from './other-systems';
import { importOf } from './imported';

export const ZYXA = {
  name: 'Zyxandra Markeri',
  email: 'zyxandra@marker.fi',
  phone: '+358 40 7654321',
};
/** What says who that is, in any of the forms in which it is kept; so long that no id or key says the same by chance. */
export const NAMED = /zyxandra|markeri|marker\.fi|40 ?7654321|7700265(?:788|293)/i;

const IN_A_WEEK = '2026-05-11T10:00:00+03:00';

/** A file that came with a mail. */
const WITH_FILE = [
  '--b',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Zyxandra here: when do I hear?',
  '--b',
  'Content-Type: text/plain; name="Zyxandra-CV.txt"',
  'Content-Disposition: attachment; filename="Zyxandra-CV.txt"',
  '',
  'Zyxandra Markeri, sales',
  '--b--',
].join('\r\n');

/** Everything that can happen to somebody, by the service where it is done in a line, else by its tables. */
export async function tellStory(office: Office): Promise<Theirs & { made: Made }> {
  const { world } = office;
  const job = await world.job();
  const form = { job, externalId: 'zyxandra@marker.fi', candidate: ZYXA };
  const body = JSON.stringify(form);
  const headers = { 'idempotency-key': 'zyxandra-1' };
  const sent = { method: 'POST', body, headers } as const;
  const first = (await must(world.ask<{ id: string }>('applications', sent))).id;
  const second = await office.application(ZYXA);
  await office.settled(first);
  await verbs(office, first);
  await letters(office, first);
  const row = await office.row(first);
  const made = await tellByAts(world, first as ApplicationId);
  await tellChat(world, first as ApplicationId);
  await rows(office, first as ApplicationId, row.candidate);
  // what leaves later would be the last of what happened to them
  await mailsLeft(world);
  return { candidate: row.candidate, applications: [first, second], made };
}

async function verbs(office: Office, id: string): Promise<void> {
  const { world } = office;
  const done = [
    ['questions', { text: 'Zyxandra asks', channel: 'phone' }],
    [
      'contacts',
      { purpose: 'status_update', channel: 'phone', at: at(world), note: 'Zyxandra said' },
    ],
    ['promises', { kind: 'answer', due: IN_A_WEEK, text: 'Zyxandra hears' }],
    ['interviews', { starts: IN_A_WEEK, ends: '2026-05-11T11:00:00+03:00' }],
    ['assignments', { due: IN_A_WEEK, text: 'Zyxandra writes' }],
    ['requests', { to: 'boss@example.fi', what: 'Take Zyxandra?', due: IN_A_WEEK }],
  ] as const;
  for (const [verb, form] of done) {
    const { status, body } = await office.verb(id, verb, form);
    if (status > 201) throw new Error(`${verb}: ${status} ${JSON.stringify(body)}`);
  }
  const bulk = {
    applications: [id],
    purpose: 'status_update',
    subject: 'Hi',
    body: 'Zyxandra Markeri',
  };
  const { id: run } = await must(world.post<{ id: string }>('bulk/messages', bulk, world.kaisa));
  await until('the mails to be written', async () => {
    const { body } = await world.get<{ status: string }>(`bulk/${run}`, world.kaisa);
    return body.status !== 'running';
  });
  const file = new FormData();
  file.set('files', new Blob([new Uint8Array(pdf('Zyxandra Markeri'))]), 'Zyxandra CV.pdf');
  const { status } = await fetch(`${world.url}/api/v1/applications/${id}/files`, {
    ...{ method: 'POST', body: file, headers: { authorization: `Bearer ${world.kaisa.token}` } },
  });
  if (status !== 201) throw new Error(`files: ${status}`);
  await must(world.post('suppressions', { address: 'zyxandra@marker.fi', reason: 'asked' }));
}

async function letters({ world, server }: Office, id: string): Promise<void> {
  const post = new PostOffice(world);
  const receipt = server.arrived.find(({ to }) => to.includes(ZYXA.email))?.raw ?? '';
  if (receipt === '') throw new Error(JSON.stringify(server.arrived.map(({ to }) => to)));
  const answersTo = /<(.+)>/.exec(headerOf(receipt, 'Reply-To'))![1]!;
  const from = `Zyxandra Markeri <${ZYXA.email}>`;
  const type = { 'Content-Type': 'multipart/mixed; boundary=b', 'MIME-Version': '1.0' };
  const head = { From: from, Subject: 'Zyxandra again', 'Message-ID': '<1@marker.fi>' };
  await post.hand(ZYXA.email, answersTo, mail({ ...head, ...type }, WITH_FILE));
  // of two applications nobody knows which: it waits
  const stray = { ...head, 'Message-ID': '<2@marker.fi>', Subject: 'Zyxandra, hello' };
  await post.hand(ZYXA.email, 'jobs@reply.example.fi', mail(stray)).catch(() => undefined);
  await post.read();
  await until('the mail in the file', async () => {
    const { timeline } = (await world.get<{ timeline: { event: string }[] }>(`applications/${id}`))
      .body;
    return timeline.some(({ event }) => event === 'message.received');
  });
}

/** What takes days, other people or a browser to come about. */
async function rows({ world }: Office, application: ApplicationId, candidate: CandidateId) {
  const now = world.clock.now();
  const { units } = world;
  await units.run(async () => {
    const { manager } = units;
    await manager.insert(ApplicationConsent, { application, text: 'Yes', givenAt: now });
    await manager.insert(ExperienceRating, {
      application,
      score: 3,
      words: 'Zyxandra',
      ratedAt: now,
    });
    await manager.insert(CandidateSession, {
      ...{ id: newId<'candidate_session'>(now), candidate, hash: 'h', locale: 'fi' },
      ...{ createdAt: now, endsAt: now },
    });
    const [commitment] = await manager.findBy(CommitmentRow, { application });
    const said = { words: 'Zyxandra was away', by: world.kaisa.user.id, at: now, version: 1 };
    await world.app.get(ExplanationsRepository).add(commitment!, said);
    const [message] = await manager.findBy(Message, { about: application });
    const [inbound] = await manager.find(InboundMail, { take: 1 });
    await manager.insert(DeliveryNotice, {
      ...{ id: newId<'delivery-notice'>(now), message: message!.id, mail: inbound!.id },
      ...{ recipient: ZYXA.email, action: 'delayed', code: '4.2.2', bounce: null },
      ...{ diagnostic: 'zyxandra is full', at: now },
    });
  });
  await importOf(world, application, candidate);
  await units.run(() => fileOf(world));
}

/** A list that somebody asked for, as a file. */
async function fileOf({ clock, units: { manager }, kaisa }: Office['world']): Promise<void> {
  const now = clock.now();
  const id = newId<'report-export'>(now);
  await manager.insert(ReportExport, {
    ...{ id, askedBy: kaisa.user.id, askedAt: now, status: 'done', format: 'csv', what: 'list' },
    ...{ filters: {}, locale: 'en', zone: 'UTC', total: 1, done: 1, parts: 1, bytes: 20 },
    ...{ attempts: 1, lease: null, leasedUntil: null, asOf: now, sight: null, ground: null },
    ...{ finishedAt: now, error: null },
  });
  await manager.insert(ReportExportPart, {
    export: id,
    number: 0,
    content: 'Zyxandra Markeri;late',
  });
}

function at({ clock }: Office['world']): string {
  return new Date(clock.now()).toISOString();
}

async function must<Body>(asked: Promise<{ status: number; body: Body }>): Promise<Body> {
  const { status, body } = await asked;
  if (status > 204) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
}

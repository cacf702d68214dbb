import { generateKeyPairSync } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { withService, type Service } from '../../src/cli/service';
import { fillDemo } from '../../src/hiring/demo/fill';
import { staffOf } from '../../src/hiring/demo/sample/company';
import { readSample } from '../../src/hiring/demo/sample/sample-log';
import { SetClock } from '../../src/hiring/demo/set-clock';
import { smallSample } from '../../src/hiring/demo/small-sample';
import type { Verified } from '../../src/journey/proof/finding';
import { NOTHING_OUTSIDE, type Outside } from '../../src/journey/proof/heads/head-check';
import { findHeadLines, type HeadLine } from '../../src/journey/proof/heads/head-line';
import { SignedHeads } from '../../src/journey/proof/heads/signed-heads.repository';
import { Seals } from '../../src/journey/proof/seals.repository';
import { StoredEvidence } from '../../src/journey/proof/stored-evidence.repository';
import { verify } from '../../src/journey/proof/verification';
import { plannedNotices } from '../../src/journey/record/notice-plan';
import { Clock } from '../../src/kernel/clock';
import { HeadKey } from '../../src/kernel/keys/head-key';
import { newId } from '../../src/kernel/ids';
import type { Instant } from '../../src/kernel/instant';
import { mailSettings } from '../../src/mail/mail.settings';
import { Application } from '../../src/store/entities/hiring/application.entity';
import { CommitmentRow } from '../../src/store/entities/journey/commitment-row.entity';
import { JournalRow } from '../../src/store/entities/journey/journal-row.entity';
import { Notice } from '../../src/store/entities/journey/notice.entity';
import { UnsealedEvent } from '../../src/store/entities/journey/unsealed-event.entity';
import type { MessageId } from '../../src/store/entities/mail/message.entity';
import { ReceivedMessage } from '../../src/store/entities/mail/received-message.entity';
import { freshDatabase } from '../world/databases';

const DAY = 86_400_000;
const DAYS_SIGNED = 4;
const UNDO = Symbol('roll back');

/** A database in which everything is as it was recorded, to be tampered with. */
export interface SoundJournal {
  service: Service;
  now: Instant;
  /** What mails have shown. */
  lines: HeadLine[];
  key: HeadKey;
  /** What verification finds in the unit that goes on. */
  look(outside?: Outside): Promise<Verified>;
  /** Does something with the database as a stranger would who has all of it, looks, and takes it back. */
  tampered<T>(tamper: (manager: EntityManager) => Promise<T>): Promise<T>;
}

/**
 * Tells a part of a year of the sample company: applications with promises, words, pauses and hand-overs, notices of
 * what falls due, seals, the last events not sealed, and a signed head for each of the last days.
 */
export async function withSoundJournal(
  applications: number,
  work: (journal: SoundJournal) => Promise<void>,
): Promise<void> {
  const database = await freshDatabase('sqlite');
  const clock = new SetClock(new Clock());
  try {
    await withService(
      database.settings,
      async (service) => {
        await work(await tell(service, clock, applications));
      },
      clock,
    );
  } finally {
    await database.drop();
  }
}

async function tell(
  service: Service,
  clock: SetClock,
  applications: number,
): Promise<SoundJournal> {
  const { units } = service;
  const chosen = new Set<string>();
  const sample = smallSample(readSample()).filter(({ application }) => {
    if (application === null) return true;
    if (chosen.size < applications) chosen.add(application);
    return chosen.has(application);
  });
  const staff = staffOf(sample, () => '').map((one) => ({ ...one, passwordHash: null }));
  await fillDemo(service, clock, sample, staff, mailSettings({}), () => undefined);
  const now = clock.now();
  await notice(service, now);
  const seals = new Seals(units);
  const key = new HeadKey(generateKeyPairSync('ed25519').privateKey);
  const heads = new SignedHeads(units, seals, key);
  const lines: HeadLine[] = [];
  const waiting = await units.manager.find(UnsealedEvent, { order: { event: 'ASC' } });
  const most = Math.ceil(waiting.length / (2 * DAYS_SIGNED));
  for (let day = DAYS_SIGNED; day > 0; day--) {
    const then = (now - day * DAY) as Instant;
    for (let i = 0; i < 2; i++) await seals.seal(then, most);
    await heads.sign(then);
    lines.push(...findHeadLines((await heads.latest())!.line));
  }
  await happenNow(service, now);
  await keepWhatCame(service);
  const evidence = new StoredEvidence(units);
  return {
    ...{ service, now, lines, key },
    look: (outside = NOTHING_OUTSIDE) => verify(evidence, now, outside, () => undefined),
    async tampered(tamper) {
      let result: Awaited<ReturnType<typeof tamper>> | undefined;
      const all = units.run(async () => {
        const { manager } = units;
        await manager.query('PRAGMA defer_foreign_keys = ON');
        for (const { name } of await manager.query<{ name: string }[]>(
          `SELECT name FROM sqlite_master WHERE type = 'trigger'`,
        )) {
          await manager.query(`DROP TRIGGER "${name}"`);
        }
        result = await tamper(manager);
        throw Object.assign(new Error('undone'), { UNDO });
      });
      await all.catch((error: unknown) => {
        if (!(error instanceof Error && 'UNDO' in error)) throw error;
      });
      return result!;
    },
  };
}

/** A few events that wait for their seal. */
async function happenNow({ chronicle, units }: Service, now: Instant): Promise<void> {
  const applications = await units.manager.find(Application, { order: { id: 'ASC' }, take: 3 });
  for (const { id, owner } of applications) {
    const text = 'When will I hear from you?';
    const question = {
      type: 'message.received',
      kind: 'question',
      message: newId(now),
      text,
    } as const;
    await chronicle.add(id, { ...question, at: now }, owner);
  }
}

/** What came in is with the application it is about. */
async function keepWhatCame({ units }: Service): Promise<void> {
  const where = { type: 'message.received' } as const;
  await units.run(async () => {
    for (const { application, at, fields } of await units.manager.findBy(JournalRow, where)) {
      const id = (fields as { message: MessageId }).message;
      if (await units.manager.existsBy(ReceivedMessage, { id })) continue;
      await units.manager.insert(ReceivedMessage, {
        ...{ id, about: application, channel: 'email', kind: 'question', subject: '', text: '' },
        ...{ receivedAt: at, waivedAt: null },
      });
    }
  });
}

/** As the sweep would have: of each commitment the first few, or all. */
async function notice({ units, histories, journal }: Service, now: Instant): Promise<void> {
  await units.run(async () => {
    let turn = 0;
    for await (const rows of journal.each()) {
      const { application } = rows[0]!;
      const { history, calendar } = await histories.fold(rows, now);
      const stored = await units.manager.find(CommitmentRow, { where: { application } });
      for (const commitment of history.commitments) {
        const row = stored.find(
          ({ rule, openedAt, promise }) =>
            rule === commitment.rule.key &&
            openedAt === commitment.openedAt &&
            promise === (commitment.promise?.message ?? null),
        );
        const plan = plannedNotices(commitment, calendar);
        if (!row?.key.endsWith('#1')) continue;
        const done = turn++ % (plan.length + 1);
        for (const { kind, at } of plan.slice(0, done)) {
          await units.manager.insert(Notice, {
            ...{ id: newId(now), application, commitment: row.key, kind, owner: row.owner },
            ...{ at, noticedAt: now, mailedAt: now },
          });
        }
        const noticeAt = plan[done]?.at ?? null;
        await units.manager.update(CommitmentRow, { id: row.id }, { noticeAt });
      }
    }
  });
}

import { generateKeyPairSync } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { SignedHeads } from '../../src/journey/proof/heads/signed-heads.repository';
import { sealHead } from '../../src/journey/proof/seal-check';
import { Seals } from '../../src/journey/proof/seals.repository';
import { storedHash } from '../../src/journey/proof/stored-hash';
import { termsMark } from '../../src/journey/proof/shelf';
import type { StoredEvent, StoredTerms } from '../../src/journey/proof/evidence';
import { HeadKey } from '../../src/kernel/keys/head-key';
import type { Instant } from '../../src/kernel/instant';
import type { ApplicationId } from '../../src/store/entities/hiring/application.entity';
import type { SoundJournal } from './sound-journal';

/** Whether what was sent by mail contradicts. */
export async function checkAgainst(journal: SoundJournal): Promise<boolean> {
  const { lines } = journal;
  const { findings } = await journal.look({ lines, keys: null });
  return findings.some(({ code }) => code === 'head_contradicts');
}

/** Somebody who has the whole database and this program, but neither the key nor the mails. */
export class Rewriter {
  constructor(
    private readonly manager: EntityManager,
    private readonly journal: SoundJournal,
  ) {}

  async moveAnEvent(): Promise<void> {
    const event = await this.anEarlyOne(`"type" = 'message.delivered' AND "position" > 3`);
    await this.manager.query('UPDATE journal SET "at" = "at" - 1000 WHERE "id" = ?1', [event.id]);
    await this.mend(event.application);
  }

  async changeAnOwner(): Promise<void> {
    const event = await this.anEarlyOne(`"type" = 'application.received'`);
    const [other] = await this.rows<{ id: string }>(
      `SELECT "id" FROM users WHERE "id" <> ?1 ORDER BY "id"`,
      (JSON.parse(event.fields) as { owner: string }).owner,
    );
    const fields = JSON.stringify({ ...(JSON.parse(event.fields) as object), owner: other!.id });
    await this.manager.query('UPDATE journal SET "fields" = ?2 WHERE "id" = ?1', [
      event.id,
      fields,
    ]);
    await this.mend(event.application);
  }

  async takeAnApplicationOut(): Promise<void> {
    const { application } = await this.anEarlyOne(`"type" = 'application.received'`);
    for (const table of ['unsealed_events', 'event_texts']) {
      const mine = `SELECT "id" FROM journal WHERE "application" = ?1`;
      await this.manager.query(`DELETE FROM "${table}" WHERE "event" IN (${mine})`, [application]);
    }
    for (const table of ['journal', 'commitments', 'silences', 'notices']) {
      await this.manager.query(`DELETE FROM "${table}" WHERE "application" = ?1`, [application]);
    }
    await this.reseal();
  }

  /** The last two signed days, and all that came after. */
  async cutTheTail(): Promise<void> {
    const [head] = await this.rows<{ number: number }>(
      'SELECT "number" FROM signed_heads ORDER BY "day" DESC LIMIT 1 OFFSET 2',
    );
    const kept = new Set(await this.sealedUpTo(head!.number));
    const events = await this.rows<StoredEvent>('SELECT * FROM journal');
    const gone = events.filter(({ id }) => !kept.has(id));
    await this.manager.query('DELETE FROM unsealed_events');
    for (const { id } of gone) {
      await this.manager.query('DELETE FROM event_texts WHERE "event" = ?1', [id]);
      await this.manager.query('DELETE FROM journal WHERE "id" = ?1', [id]);
    }
    for (const application of new Set(gone.map((one) => one.application))) {
      await this.mend(application, false);
    }
    await this.manager.query('DELETE FROM seals WHERE "number" > ?1', [head!.number]);
  }

  async takeSignedHeadsOut(): Promise<void> {
    await this.manager.query('DELETE FROM signed_heads');
  }

  /** With a key of their own, for the same days. */
  async signAnew(): Promise<void> {
    const { units } = this.journal.service;
    const key = new HeadKey(generateKeyPairSync('ed25519').privateKey);
    await this.takeSignedHeadsOut();
    const heads = new SignedHeads(units, new Seals(units), key);
    for (const { day } of this.journal.lines) await heads.sign(Date.parse(day) as Instant);
  }

  private async anEarlyOne(where: string): Promise<StoredEvent> {
    const early = (await this.sealedUpTo(2)).map((id) => `'${id}'`).join(', ');
    const [event] = await this.rows<StoredEvent>(
      `SELECT * FROM journal WHERE ${where} AND "id" IN (${early}) ORDER BY "id"`,
    );
    return event!;
  }

  /** Makes an application's hashes and commitments what its rows come to. */
  private async mend(application: string, withSeals = true): Promise<void> {
    const { service, now } = this.journal;
    let previous: string | null = null;
    for (const row of await this.rows<StoredEvent>(
      'SELECT * FROM journal WHERE "application" = ?1 ORDER BY "position"',
      application,
    )) {
      const hash = storedHash(row, JSON.parse(row.fields) as object, previous);
      await this.manager.query('UPDATE journal SET "hash" = ?2 WHERE "id" = ?1', [row.id, hash]);
      previous = hash;
    }
    for (const table of ['commitments', 'silences', 'notices']) {
      await this.manager.query(`DELETE FROM "${table}" WHERE "application" = ?1`, [application]);
    }
    if (previous !== null) await service.chronicle.refresh(application as ApplicationId, now);
    if (withSeals) await this.reseal();
  }

  /** Makes the whole chain anew over what is there. */
  private async reseal(): Promise<void> {
    const hashes = new Map(
      (await this.rows<StoredEvent>('SELECT * FROM journal')).map(({ id, hash }) => [id, hash]),
    );
    const marks = new Map(
      (await this.rows<StoredTerms>('SELECT * FROM terms_versions')).map((one) => [
        one.hash,
        termsMark(one),
      ]),
    );
    let previous: string | null = null;
    for (const seal of await this.rows<{
      number: number;
      sealedAt: number;
      events: string;
      terms: string | null;
    }>('SELECT * FROM seals ORDER BY "number"')) {
      const events = (JSON.parse(seal.events) as string[]).filter((id) => hashes.has(id));
      const terms = seal.terms === null ? null : (JSON.parse(seal.terms) as string[]);
      const head: string = sealHead({
        ...{ number: seal.number, sealedAt: seal.sealedAt, events, previous },
        hashes: events.map((id) => hashes.get(id)!),
        terms: terms?.map((hash) => marks.get(hash)!) ?? null,
      });
      await this.manager.query('UPDATE seals SET "events" = ?2, "head" = ?3 WHERE "number" = ?1', [
        ...[seal.number, JSON.stringify(events), head],
      ]);
      previous = head;
    }
  }

  private async sealedUpTo(number: number): Promise<string[]> {
    const seals = await this.rows<{ events: string }>(
      'SELECT "events" FROM seals WHERE "number" <= ?1 ORDER BY "number"',
      number,
    );
    return seals.flatMap(({ events }) => JSON.parse(events) as string[]);
  }

  private rows<Row>(sql: string, ...values: unknown[]): Promise<Row[]> {
    return this.manager.query(sql, values);
  }
}

import { Injectable } from '@nestjs/common';
import type { Caller } from '../../../accounts/caller';
import { Users } from '../../../accounts/users';
import { Clock } from '../../../kernel/clock';
import { ConflictError, InputError } from '../../../kernel/errors';
import { newId } from '../../../kernel/ids';
import { formatInstant, type Instant } from '../../../kernel/instant';
import type { AtsConnection } from '../../../store/entities/ats/ats-connection.entity';
import { UnitOfWork } from '../../../store/unit-of-work';
import { AtsUpdates } from '../updates/updates';
import { ConnectionRows } from './connections.repository';
import type { ConnectionChangeForm, ConnectionForm, SecretForm } from './connection.form';
import { ConnectionSecrets, OLD_SECRET_MS, OUR_KEY } from './secrets';

/** A connection, and its signing key where we made one, this once. */
export interface WithSecret {
  connection: AtsConnection;
  secret: string | null;
}

/** The applicant tracking systems that this service stands beside. */
@Injectable()
export class Connections {
  constructor(
    private readonly units: UnitOfWork,
    private readonly stored: ConnectionRows,
    private readonly secrets: ConnectionSecrets,
    private readonly updates: AtsUpdates,
    private readonly users: Users,
    private readonly clock: Clock,
  ) {}

  /** @throws InputError for an owner whom nobody knows, or a Workable without its subdomain */
  create(form: ConnectionForm, by: Caller): Promise<WithSecret> {
    return this.units.run(async () => {
      const { vendor, name, mails, token, subdomain = null } = form;
      assertComplete(vendor, subdomain);
      const owner = await this.users.named(form.defaultOwner, 'defaultOwner');
      const now = this.clock.now();
      const id: AtsConnection['id'] = newId(now);
      const made = form.secret === undefined && OUR_KEY.includes(vendor);
      const secret = made ? this.secrets.make() : form.secret;
      const connection: AtsConnection = {
        ...{ id, vendor, name, mails, subdomain, defaultOwner: owner.id, status: 'active' },
        secret: secret === undefined ? null : this.secrets.sealSecret(secret, { id }),
        ...{ oldSecret: null, oldSecretUntil: null, refused: 0 },
        token: token === undefined ? null : this.secrets.sealToken(token, { id }),
        ...{ reconcileFrom: null, reconciledAt: null, reconcileProblem: null },
        ...{ createdAt: now, createdBy: by.id, version: 1, changedAt: now, changedBy: by.id },
      };
      await this.stored.add(connection);
      return { connection, secret: made ? secret! : null };
    });
  }

  /** @throws NotFoundError, InputError; ConflictError when somebody changed it since `version` */
  change(id: string, form: ConnectionChangeForm, by: Caller): Promise<AtsConnection> {
    return this.units.run(async () => {
      const { version, token, defaultOwner, ...plain } = form;
      const before = await this.stored.hold(id);
      await this.assertSeen(before, version);
      // a form has every field, undefined where nothing was said of it
      const said = Object.entries(plain as Record<string, unknown>).filter(
        ([, value]) => value !== undefined,
      );
      const change: Partial<AtsConnection> = Object.fromEntries(said);
      if (token !== undefined) {
        change.token = token === null ? null : this.secrets.sealToken(token, before);
      }
      if (defaultOwner !== undefined) {
        change.defaultOwner = (await this.users.named(defaultOwner, 'defaultOwner')).id;
      }
      const { subdomain = before.subdomain } = change;
      assertComplete(before.vendor, subdomain);
      const { mails } = before;
      const after = await this.write(before, change, by);
      if (after.mails !== mails) await this.updates.followMails(after);
      return after;
    });
  }

  /**
   * Gives it another signing key; the one before is good for a day more.
   * @throws InputError where only the ATS knows the key, and none is given
   * @throws ConflictError when somebody changed it since `version`
   */
  rotate(id: string, { secret: given, version }: SecretForm, by: Caller): Promise<WithSecret> {
    return this.units.run(async () => {
      const before = await this.stored.hold(id);
      await this.assertSeen(before, version);
      if (given === undefined && !OUR_KEY.includes(before.vendor)) {
        throw new InputError('secret: this ATS makes the key itself; paste the one that it shows');
      }
      const secret = given ?? this.secrets.make();
      const connection = await this.write(
        before,
        {
          ...{ secret: this.secrets.sealSecret(secret, before), oldSecret: before.secret },
          oldSecretUntil: (this.clock.now() + OLD_SECRET_MS) as Instant,
        },
        by,
      );
      return { connection, secret: given === undefined ? secret : null };
    });
  }

  /** @throws NotFoundError; ConflictError `connection_used` when something came through it */
  remove(id: string): Promise<void> {
    return this.units.run(async () => {
      const { id: held } = await this.stored.hold(id);
      await this.stored.remove(held);
    });
  }

  private async write(
    before: AtsConnection,
    change: Partial<AtsConnection>,
    by: Caller,
  ): Promise<AtsConnection> {
    const own = { version: before.version + 1, changedAt: this.clock.now(), changedBy: by.id };
    await this.stored.change(before.id, { ...change, ...own });
    return Object.assign(before, change, own);
  }

  private async assertSeen(now: AtsConnection, version: number | undefined): Promise<void> {
    if (version === undefined || version === now.version) return;
    const by = await this.users.nameOf(now.changedBy);
    throw new ConflictError(
      `${by} changed this connection at ${formatInstant(now.changedAt)}. Nothing was changed now.`,
      { by, at: now.changedAt },
      'changed_meanwhile',
    );
  }
}

function assertComplete(vendor: AtsConnection['vendor'], subdomain: string | null): void {
  if (vendor !== 'workable' || subdomain !== null) return;
  throw new InputError('subdomain is missing');
}

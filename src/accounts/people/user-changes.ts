import { Injectable } from '@nestjs/common';
import { ConflictError, ForbiddenError } from '../../kernel/errors';
import { formatInstant } from '../../kernel/instant';
import type { User } from '../../store/entities/accounts/user.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import type { Caller } from '../caller';
import { OneTimeLinks } from '../links/one-time-links';
import { Sessions } from '../sessions/sessions';
import { Users } from '../users';
import type { UserChangeForm } from './user.form';

/** What becomes of people's accounts. */
@Injectable()
export class UserChanges {
  constructor(
    private readonly units: UnitOfWork,
    private readonly users: Users,
    private readonly sessions: Sessions,
    private readonly links: OneTimeLinks,
  ) {}

  /**
   * Changes a user: name, language and time zone are one's own, role, status and team an administrator's.
   * Who is disabled is signed out everywhere, and their tokens open nothing until they are enabled again.
   * @throws NotFoundError, ForbiddenError
   * @throws ConflictError when somebody changed it since `version`, or nobody would be left to administer
   */
  make(id: string, { version, ...form }: UserChangeForm, by: Caller): Promise<User> {
    return this.units.run(async () => {
      // two administrators who demote each other: the second finds itself the last
      await this.units.lock('administrators');
      const user = await this.users.hold(id);
      assertMay(user, form, by);
      if (version !== undefined && version !== user.version) throw await this.conflictOf(user);
      const change: Partial<User> = { ...form };
      // who never accepted their invitation waits for it again
      if (form.status === 'active' && user.passwordHash === null && user.status !== 'active') {
        change.status = 'invited';
      }
      await this.assertAdministered(user, change);
      if (change.status === 'disabled') {
        await this.sessions.endAllOf(user.id);
        await this.links.endAllOf(user.id);
      }
      return this.users.change(user.id, change, by.id);
    });
  }

  /**
   * Looks whether somebody may be disabled, before what that needs is begun.
   * @throws ConflictError as `make` does
   */
  async assertMayDisable(user: User, version: number | undefined): Promise<void> {
    if (version !== undefined && version !== user.version) throw await this.conflictOf(user);
    await this.assertAdministered(user, { status: 'disabled' });
  }

  private async assertAdministered(before: User, change: Partial<User>): Promise<void> {
    const { role = before.role, status = before.status } = change;
    if (!administers(before) || administers({ role, status })) return;
    const all = [...(await this.users.all()).values()];
    if (all.some((user) => user.id !== before.id && administers(user))) return;
    throw new ConflictError(
      `${before.name} is the last active administrator; make somebody else one first.`,
      undefined,
      'last_admin',
    );
  }

  private async conflictOf({ changedBy, changedAt }: User): Promise<ConflictError> {
    const by = changedBy === null ? 'Lupaus itself' : await this.users.nameOf(changedBy);
    return new ConflictError(
      `The user was changed by ${by} at ${formatInstant(changedAt)}; look again and repeat.`,
      { by, at: changedAt },
      'changed_meanwhile',
    );
  }
}

function assertMay(user: User, form: Omit<UserChangeForm, 'version'>, by: Caller): void {
  if (by.role === 'admin') return;
  if (user.id !== by.id) throw new ForbiddenError('Others are changed by an administrator.');
  if (form.role === undefined && form.status === undefined && form.team === undefined) return;
  throw new ForbiddenError('role, status and team are changed by an administrator.');
}

function administers({ role, status }: Pick<User, 'role' | 'status'>): boolean {
  return role === 'admin' && status === 'active';
}

import type { Role, User } from '../../store/entities/accounts/user.entity';

/** A user as colleagues see them. */
export class UserView {
  id: string;
  name: string;
  email: string;
  role: Role;
}

/** A user as they see themselves, and administrators everybody. */
export class OwnUserView extends UserView {
  status: User['status'];
  locale: string;
  timezone: string | null;
  /** With whom they work; null for nobody. */
  team: string | null;
  version: number;
}

/** All users, by name; those disabled are shown to administrators. */
export class UsersView {
  items: (UserView | OwnUserView)[];
  next: string | null;
}

export function userView({ id, name, email, role }: User): UserView {
  return { id, name, email, role };
}

export function ownUserView(user: User): OwnUserView {
  const { status, locale, timezone, team = null, version } = user;
  return Object.assign(userView(user), { status, locale, timezone, team, version });
}

import type { VNode } from 'preact';
import type { Duties } from '../../hiring/people/colleagues.repository';
import { LOCALES } from '../../mail/locale';
import { ROLES, type User } from '../../store/entities/accounts/user.entity';
import type { Frame } from '../page/frames';
import { Once } from '../answering/once';
import { useReader, useWords } from '../page/reader';
import { staffPage } from '../page/staff';
import { Actions, Choice, Field, Form, Problem } from '../parts/form';
import { LANGUAGE_NAMES } from '../parts/languages';
import { ROLE_WORDS, STATUS_WORDS, USERS_WORDS } from './users.words';

export interface UserPageView {
  user: User;
  duties: Duties;
  /** Who could answer instead. */
  others: readonly Pick<User, 'id' | 'name'>[];
  team: string;
  /** Those that there are. */
  teams: readonly string[];
  /** Who was chosen. */
  to: string;
  problem: string | null;
}

/** What was typed for an invitation. */
export interface InviteTyped {
  name: string;
  email: string;
  role: string;
  locale: string;
}

/** Where a colleague is invited. */
export function invitePage(
  frame: Frame,
  { typed, once, problem }: { typed: InviteTyped; once: string; problem: string | null },
): string {
  const t = USERS_WORDS[frame.reader.locale];
  const { name, email, role, locale } = typed;
  return staffPage(
    frame,
    { title: t.invite, place: 'settings' },
    <>
      <p class="quiet">{t.inviteHow}</p>
      <Problem text={problem} />
      <Form action="/settings/users/invite" once={once}>
        <Field
          {...{ name: 'name', label: t.name, hint: t.nameHint, value: name }}
          maxLength={200}
        />
        <Field name="email" label={t.email} type="email" value={email} />
        <RoleChoice value={role} />
        <Choice
          {...{ name: 'locale', label: t.language, value: locale }}
          options={LOCALES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
        />
        <Actions>
          <button class="primary">{t.send}</button>
        </Actions>
      </Form>
    </>,
  );
}

/** What an administrator can do about an account. */
export function userPage(frame: Frame, view: UserPageView): string {
  const title = USERS_WORDS[frame.reader.locale].changeName(view.user.name);
  return staffPage(frame, { title, place: 'settings' }, <Account view={view} />);
}

function Account({ view }: { view: UserPageView }): VNode {
  const t = useWords(USERS_WORDS);
  const { locale } = useReader();
  const { user, team, teams, problem } = view;
  const path = `/settings/users/${user.id}`;
  return (
    <>
      <p>
        {user.email} · {STATUS_WORDS[locale][user.status]}
      </p>
      <Problem text={problem} />
      <Form action={path} version={user.version}>
        <RoleChoice value={user.role} />
        <Field
          {...{ name: 'team', label: t.team, hint: t.teamHint, value: team, list: 'teams' }}
          maxLength={80}
          optional
        />
        <datalist id="teams">
          {teams.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
        <Actions>
          <button class="primary">{t.save}</button>
        </Actions>
      </Form>
      {user.status === 'invited' ? (
        <Form action={`${path}/invitation`} once={Once.key()}>
          <Actions>
            <button>{t.again}</button>
          </Actions>
        </Form>
      ) : null}
      {user.status === 'disabled' ? <Enabling user={user} /> : <Disabling view={view} />}
    </>
  );
}

function Enabling({ user }: { user: User }): VNode {
  const t = useWords(USERS_WORDS);
  return (
    <section>
      <h2>{t.enable}</h2>
      <p>{t.enableHow}</p>
      <Form action={`/settings/users/${user.id}/enable`} version={user.version}>
        <Actions>
          <button>{t.enable}</button>
        </Actions>
      </Form>
    </section>
  );
}

function Disabling({ view: { user, duties, others, to } }: { view: UserPageView }): VNode {
  const t = useWords(USERS_WORDS);
  const { promises, applications, jobs } = duties;
  const isFree = applications.length + jobs.length === 0;
  return (
    <section>
      <h2>{t.disable}</h2>
      <p>{t.disableHow}</p>
      <p>{isFree ? t.nothing : t.hands(promises, applications.length, jobs.length)}</p>
      <Form action={`/settings/users/${user.id}/disable`} version={user.version}>
        {isFree ? null : (
          <Choice
            {...{ name: 'to', label: t.to, value: to }}
            options={[
              { value: '', label: t.choose },
              ...others.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )}
        <Actions>
          <button>{t.disable}</button>
        </Actions>
      </Form>
    </section>
  );
}

function RoleChoice({ value }: { value: string }): VNode {
  const t = useWords(USERS_WORDS);
  const { locale } = useReader();
  return (
    <Choice
      {...{ name: 'role', label: t.role, hint: t.roleHint, value }}
      options={ROLES.map((one) => ({ value: one, label: ROLE_WORDS[locale][one] }))}
    />
  );
}

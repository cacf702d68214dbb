import type { VNode } from 'preact';
import { LOCALES } from '../../mail/locale';
import { NewPasswordField, PasswordField } from '../accounts/account-fields';
import type { Frame } from '../page/frames';
import { useWords } from '../page/reader';
import { staffPage } from '../page/staff';
import { Actions, Choice, Field, Form, Problem } from '../parts/form';
import { LANGUAGE_NAMES } from '../parts/languages';
import type { MeView } from './me-views';
import { MyMails } from './mails/my-mails';
import { MY_MAILS_WORDS } from './mails/my-mails.words';
import { ME_WORDS } from './me.words';
import { SessionList } from './session-list';
import { TokenList } from './token-list';

/** One's own account. */
export function mePage(frame: Frame, view: MeView): string {
  const t = ME_WORDS[frame.reader.locale];
  const actions = (
    <>
      <a href="/absences">{t.absences}</a>
      <a href="/me/calendar">{t.calendar}</a>
      <a href="/me/keys">{t.keys}</a>
      <form method="post" action="/sign-out">
        <button>{t.out}</button>
      </form>
    </>
  );
  return staffPage(frame, { title: t.title, place: 'me', actions }, <Me view={view} />);
}

function Me({ view }: { view: MeView }): VNode {
  const t = useWords(ME_WORDS);
  const { sessions, problem, done, shown, copyAddress } = view;
  const codes = { ...t.done, mails: useWords(MY_MAILS_WORDS).saved };
  const told = Object.entries(codes).find(([code]) => code === done)?.[1];
  return (
    <>
      {told === undefined ? null : (
        <p class="done" role="status">
          {told}
        </p>
      )}
      <Problem text={problem} />
      {shown === null ? null : (
        <div class="done" role="status">
          <p>{t.shown(shown.name)}</p>
          <pre class="code" tabIndex={0} aria-label={t.tokens}>
            {shown.secret}
          </pre>
        </div>
      )}
      <Profile view={view} />
      <MyMails view={view.mails} />
      <section>
        <h2>{t.copy}</h2>
        <p class="measure">{copyAddress === null ? t.noCopy : t.copyHow}</p>
        {copyAddress === null ? null : (
          <p>
            <code>{copyAddress}</code>
          </p>
        )}
      </section>
      <section>
        <h2>{t.sessions}</h2>
        <SessionList sessions={sessions} />
      </section>
      <section>
        <h2>{t.password}</h2>
        <p class="quiet">{t.changeHow}</p>
        <Form action="/me/password">
          <PasswordField name="current" label={t.current} />
          <NewPasswordField />
          <Actions>
            <button>{t.change}</button>
          </Actions>
        </Form>
      </section>
      <section>
        <h2>{t.tokens}</h2>
        <p class="quiet">{t.tokensHow}</p>
        <TokenList tokens={view.tokens} typed={view.tokenName} />
      </section>
    </>
  );
}

function Profile({ view: { user } }: { view: MeView }): VNode {
  const t = useWords(ME_WORDS);
  const { name, locale, timezone, version } = user;
  return (
    <Form action="/me" version={version}>
      <Field
        {...{ name: 'name', label: t.name, hint: t.nameHint, value: name }}
        {...{ autocomplete: 'name', maxLength: 200 }}
      />
      <Choice
        {...{ name: 'locale', label: t.language, value: locale }}
        options={LOCALES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
      />
      <Field
        {...{ name: 'timezone', label: t.zone, hint: t.zoneHint, value: timezone ?? '' }}
        {...{ list: 'zones', optional: true }}
      />
      <datalist id="zones">
        {Intl.supportedValuesOf('timeZone')
          .filter((zone) => zone.startsWith('Europe/'))
          .map((zone) => (
            <option key={zone} value={zone} />
          ))}
      </datalist>
      <Actions>
        <button class="primary">{t.save}</button>
      </Actions>
    </Form>
  );
}

import type { VNode } from 'preact';
import type { Vendor } from '../../integrations/ats/record';
import type { User } from '../../store/entities/accounts/user.entity';
import { useWords } from '../page/reader';
import { Choice, Field } from '../parts/form';
import { CONNECTIONS_WORDS } from './connections.words';
import { STEP_WORDS } from './one/steps.words';
import { NEED_API } from './vendors';

/** What somebody typed about a connection. */
export interface ConnectionTyped {
  name: string;
  mails: string;
  defaultOwner: string;
  subdomain: string;
}

/**
 * What is asked about a connection, a new one or one that is there.
 * @param isNew then the key is needed where a vendor's hooks are worth nothing without its API
 */
export function ConnectionFields({
  vendor,
  typed,
  people,
  hasToken,
  isNew = false,
}: {
  vendor: Vendor;
  typed: ConnectionTyped;
  people: readonly Pick<User, 'id' | 'name'>[];
  hasToken: boolean;
  isNew?: boolean;
}): VNode {
  const t = useWords(CONNECTIONS_WORDS);
  const steps = useWords(STEP_WORDS);
  const isNeeded = NEED_API.includes(vendor);
  const why = t.tokenWhy[isNeeded ? 'needed' : 'useful'];
  const hint = [t.tokenHint(steps.token[vendor]), why, hasToken ? t.tokenKept : ''];
  return (
    <>
      <Field
        {...{ name: 'name', label: t.name, hint: t.nameHint, value: typed.name }}
        maxLength={100}
      />
      {vendor === 'workable' ? (
        <Field
          {...{ name: 'subdomain', label: t.subdomain, hint: t.subdomainHint }}
          {...{ value: typed.subdomain, maxLength: 63 }}
        />
      ) : null}
      <MailsChoice value={typed.mails} />
      <Choice
        {...{ name: 'defaultOwner', label: t.owner, value: typed.defaultOwner }}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Field
        {...{ name: 'token', label: t.token, hint: hint.join(' ').trim(), type: 'password' }}
        {...{ autocomplete: 'off', maxLength: 4000 }}
        optional={!(isNew && isNeeded)}
      />
    </>
  );
}

function MailsChoice({ value }: { value: string }): VNode {
  const t = useWords(CONNECTIONS_WORDS);
  return (
    <fieldset class="mails">
      <legend>{t.mails}</legend>
      {(['lupaus', 'ats'] as const).map((one) => (
        <p class="tick" key={one}>
          <label>
            <input
              {...{ type: 'radio', name: 'mails', value: one, checked: value === one }}
              aria-describedby={`mails-${one}`}
            />{' '}
            <span>{t.mailOptions[one]}</span>
          </label>
          <small id={`mails-${one}`}>{t.mailsHow[one]}</small>
        </p>
      ))}
    </fieldset>
  );
}

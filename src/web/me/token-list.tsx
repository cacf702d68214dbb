import type { VNode } from 'preact';
import type { ApiToken } from '../../store/entities/accounts/api-token.entity';
import { Once } from '../answering/once';
import { useWords } from '../page/reader';
import { Moment } from '../parts/due';
import { Actions, Choice, Field, Form } from '../parts/form';
import { ME_WORDS } from './me.words';

/** Keys to the API, and where one is made. @param typed the name of one that could not be made */
export function TokenList({
  tokens,
  typed,
}: {
  tokens: readonly ApiToken[];
  typed: string;
}): VNode {
  const t = useWords(ME_WORDS);
  return (
    <>
      {tokens.length === 0 ? <p>{t.noTokens}</p> : <Table tokens={tokens} />}
      <Form action="/me/tokens" once={Once.key()}>
        <Field name="tokenName" label={t.tokenName} value={typed} maxLength={200} />
        <Choice
          {...{ name: 'scope', label: t.scope, value: 'write' }}
          options={(['write', 'read'] as const).map((value) => ({ value, label: t.scopes[value] }))}
        />
        <Actions>
          <button>{t.make}</button>
        </Actions>
      </Form>
    </>
  );
}

function Table({ tokens }: { tokens: readonly ApiToken[] }): VNode {
  const t = useWords(ME_WORDS);
  return (
    <div class="scrolls" role="region" tabIndex={0} aria-label={t.tokens}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.tokenName}</th>
            <th scope="col">{t.scope}</th>
            <th scope="col">{t.made}</th>
            <th scope="col">{t.used}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {tokens.map(({ id, name, scopes, createdAt, lastUsedAt }) => (
            <tr key={id}>
              <th scope="row" dir="auto" class="who">
                {name}
              </th>
              <td>{t.scopes[scopes.includes('write') ? 'write' : 'read']}</td>
              <td>
                <Moment at={createdAt} />
              </td>
              <td>{lastUsedAt === null ? t.never : <Moment at={lastUsedAt} />}</td>
              <td>
                <form method="post" action={`/me/tokens/${id}/revoke`}>
                  <button class="plain">
                    {t.revoke}
                    <span class="unseen"> {name}</span>
                  </button>
                </form>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

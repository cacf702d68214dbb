import type { VNode } from 'preact';
import type { MailSheet } from '../../../hiring/inbox/reading/mail-sheet';
import { FREE } from '../../../hiring/verbs/words/purposes';
import type { Purpose } from '../../../sla/policy/purpose';
import { Actions, Choice, Field, Form } from '../../parts/form';
import { useReader, useWords } from '../../page/reader';
import { PURPOSE_WORDS } from '../../words/purposes';
import { WORDS } from './decide.words';

const OF_ENDS: readonly Purpose[] = ['rejection', 'outcome'];

/** What a copied mail was for: a button for each purpose that it may have had. */
export function CopyPurpose({
  mail,
  copy,
  once,
}: {
  mail: MailSheet;
  copy: NonNullable<MailSheet['copy']>;
  once: string;
}): VNode {
  const t = useWords(WORDS);
  const { locale } = useReader();
  const said = PURPOSE_WORDS[locale];
  const { purposes, places } = copy;
  const isEnded = !['active', 'withdrawn'].includes(mail.application?.status ?? 'active');
  const sayable = [...FREE, ...(isEnded ? OF_ENDS : [])].filter((one) => !purposes.includes(one));
  const isNowhere = mail.application === null && places.length === 0;
  return (
    <section>
      <h2>{t.purpose}</h2>
      {purposes.length === 0 ? null : (
        <p>
          {t.recorded} {purposes.map((one) => said[one]).join(', ')}
        </p>
      )}
      <p class="quiet">{isNowhere ? t.noPlace : t.counts}</p>
      {isNowhere ? null : (
        <Form action={`/inbox/${mail.id}/purpose`} once={once}>
          {mail.application === null ? (
            <Choice
              name="application"
              label={t.place}
              options={places.map((one) => ({
                value: one.id,
                label: `${one.candidate} · ${one.job}`,
              }))}
            />
          ) : null}
          <Actions>
            {sayable.map((one) => (
              <button key={one} name="purpose" value={one}>
                {capital(said[one])}
              </button>
            ))}
          </Actions>
          <Field
            {...{ name: 'due', label: t.due, hint: t.dueHint }}
            type="datetime-local"
            optional
          />
        </Form>
      )}
    </section>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

import type { VNode } from 'preact';
import { parseInstant } from '../../kernel/instant';
import type { Frame } from '../page/frames';
import { useWords } from '../page/reader';
import { staffPage } from '../page/staff';
import { Moment } from '../parts/due';
import type { MailEntryView, MailListView } from './mail.view';
import { WORDS } from './mailbox.words';

/** The list of mails. */
export function mailboxPage(frame: Frame, list: MailListView): string {
  const { title } = WORDS[frame.reader.locale];
  return staffPage(frame, { title }, <Mails list={list} />);
}

/** What this mailbox is, above everything in it. */
export function NothingLeaves(): VNode {
  const t = useWords(WORDS);
  return (
    <p class="quiet">
      {t.nothing}: {t.why}
    </p>
  );
}

function Mails({ list: { items, next } }: { list: MailListView }): VNode {
  const t = useWords(WORDS);
  return (
    <>
      <NothingLeaves />
      {items.length === 0 ? <p class="empty">{t.empty}</p> : <Table items={items} />}
      {next === null ? null : (
        <p>
          <a href={`/mailbox?before=${next}`} rel="next">
            {t.older}
          </a>
        </p>
      )}
    </>
  );
}

function Table({ items }: { items: readonly MailEntryView[] }): VNode {
  const t = useWords(WORDS);
  return (
    <table class="mails">
      <thead>
        <tr>
          <th scope="col">{t.time}</th>
          <th scope="col">{t.to}</th>
          <th scope="col">{t.subject}</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ name, to, subject, at }) => (
          <tr key={name}>
            <td class="when">
              <Moment at={parseInstant(at)!} />
            </td>
            <td dir="auto">{to}</td>
            <td dir="auto">
              <a href={`/mailbox/${name}`}>{subject === '' ? t.noSubject : subject}</a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

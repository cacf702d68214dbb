import type { VNode } from 'preact';
import type { Page } from '../../forms/cursor';
import type { AddressSheet } from '../../hiring/suppressions/address-sheets';
import { inDialog } from '../parts/dialog';
import { DoneNote } from '../parts/done-note';
import { Moment } from '../parts/due';
import type { Frame } from '../page/frames';
import { useWords } from '../page/reader';
import { staffPage } from '../page/staff';
import { WORDS } from './addresses.words';

/** The addresses to which nothing is mailed. */
export function addressesPage(frame: Frame, list: Page<AddressSheet>, done: unknown): string {
  const t = WORDS[frame.reader.locale];
  const actions = (
    <a class="button" {...inDialog('/addresses/new')}>
      {t.add}
    </a>
  );
  return staffPage(
    frame,
    { title: t.title, place: 'outbox', actions },
    <Addresses list={list} done={done} />,
  );
}

function Addresses({ list: { items, next }, done }: { list: Page<AddressSheet>; done: unknown }) {
  const t = useWords(WORDS);
  return (
    <>
      <DoneNote code={done} words={t.done} />
      <p class="quiet">{t.intro}</p>
      {items.length === 0 ? <p class="empty">{t.none}</p> : <Table items={items} />}
      {next === null ? null : (
        <p>
          <a href={`/addresses?cursor=${next}`} rel="next">
            {t.older}
          </a>
        </p>
      )}
    </>
  );
}

function Table({ items }: { items: readonly AddressSheet[] }): VNode {
  const t = useWords(WORDS);
  return (
    <div class="scrolls" role="region" tabIndex={0} aria-label={t.title}>
      <table class="addresses">
        <thead>
          <tr>
            <th scope="col">{t.address}</th>
            <th scope="col">{t.candidate}</th>
            <th scope="col">{t.why}</th>
            <th scope="col">{t.since}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <Row key={item.address} item={item} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ item }: { item: AddressSheet }): VNode {
  const t = useWords(WORDS);
  const { address, reason, detail, message, since, by, candidates } = item;
  return (
    <tr>
      <th scope="row" class="who">
        {address}
      </th>
      <td>
        {candidates.length === 0 ? <span class="quiet">{t.nobody}</span> : null}
        {candidates.map(({ id, name }) => (
          <span class="line" key={id}>
            <bdi>{name}</bdi>{' '}
            <a {...inDialog(`/addresses/correct?candidate=${id}`)}>
              {t.correct}
              <span class="unseen"> {name}</span>
            </a>
          </span>
        ))}
      </td>
      <td>
        {t.reasons[reason]} {message === null ? null : <a href={`/outbox/${message}`}>{t.mail}</a>}
        <small dir="auto">
          {detail}
          {by === null ? null : ` (${by})`}
        </small>
      </td>
      <td>
        <Moment at={since} />
      </td>
      <td>
        <a
          class="button"
          {...inDialog(`/addresses/release?address=${encodeURIComponent(address)}`)}
        >
          {t.release}
          <span class="unseen">: {address}</span>
        </a>
      </td>
    </tr>
  );
}

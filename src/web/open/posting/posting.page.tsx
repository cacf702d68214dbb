import { PLACES } from '../../../hiring/public-jobs/pay-law';
import type { PostingView } from '../../../hiring/public-jobs/postings';
import type { Frame } from '../../page/frames';
import { staffPage } from '../../page/staff';
import { DoneNote } from '../../parts/done-note';
import { Actions, Choice, Field, Form, Problem, Prose, Tick } from '../../parts/form';
import { DoorPart, type DoorShown } from '../door/door-part';
import { DOOR_WORDS } from '../door/door.words';
import { POSTING_WORDS } from './posting.words';

/** What was typed, as an HTML form has it. */
export interface TypedPosting {
  slug: string;
  description: string;
  place: string;
  payRange: string;
  keepMonths: string;
  consentText: string;
  isPublic: string;
}

/** How a job stands in public, for its team. */
export function postingPage(
  frame: Frame,
  posting: PostingView,
  typed: TypedPosting | null,
  { problem, done, door }: { problem: string | null; done: unknown; door: DoorShown | null },
): string {
  const t = POSTING_WORDS[frame.reader.locale];
  const { job } = posting;
  const shown = typed ?? {
    ...{ slug: posting.slug, description: posting.description, place: posting.place },
    ...{ payRange: posting.payRange ?? '', consentText: posting.consentText ?? '' },
    keepMonths: String(posting.keepMonths ?? ''),
    isPublic: String(posting.isPublic),
  };
  const path = `/open/${posting.slug}`;
  return staffPage(
    frame,
    { title: `${t.title}: ${job.title}`, place: 'jobs' },
    <>
      <DoneNote code={done} words={{ saved: t.done, ...DOOR_WORDS[frame.reader.locale].done }} />
      <p>
        {posting.isPublic ? t.public(path) : t.hidden}{' '}
        {posting.isPublic ? <a href={path}>{t.see}</a> : null}
      </p>
      {job.status === 'closed' ? <p class="quiet">{t.closed}</p> : null}
      <Problem text={problem} />
      <Form action={`/jobs/${job.id}/public`} version={posting.version}>
        <Field {...{ name: 'slug', label: t.slug, hint: t.slugHint, value: shown.slug }} />
        <Prose
          {...{ name: 'description', label: t.description, hint: t.descriptionHint }}
          {...{ value: shown.description, rows: 12, maxLength: 20_000 }}
        />
        <Choice
          {...{ name: 'place', label: t.place, hint: t.placeHint, value: shown.place }}
          options={PLACES.map((value) => ({ value, label: t.places[value] }))}
        />
        <Field
          {...{ name: 'payRange', label: t.pay, hint: t.payHint, value: shown.payRange }}
          {...{ optional: true, maxLength: 200 }}
        />
        <Field
          {...{ name: 'keepMonths', type: 'number', label: t.kept, hint: t.keptHint }}
          {...{ value: shown.keepMonths, optional: true, min: 1, max: 120 }}
        />
        <Prose
          {...{ name: 'consentText', label: t.consent, hint: t.consentHint, rows: 4 }}
          {...{ value: shown.consentText, optional: true, maxLength: 4000 }}
        />
        <Tick
          {...{ name: 'isPublic', label: t.isPublic, hint: t.isPublicHint }}
          checked={shown.isPublic === 'true'}
        />
        <Actions>
          <button class="primary">{t.save}</button>
          <a class="button" href={`/jobs/${job.id}`}>
            {t.back}
          </a>
        </Actions>
      </Form>
      {door === null ? null : <DoorPart job={job.id} door={door} />}
    </>,
  );
}

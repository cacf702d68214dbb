import { LOCALES } from '../../../mail/locale';
import { Once } from '../../answering/once';
import { Actions, Choice, Field, Form, Problem, Prose } from '../../parts/form';
import { Filled } from '../filled';
import { FullMoment } from '../../parts/full-moment';
import { LANGUAGE_NAMES } from '../../parts/languages';
import { candidatePage } from '../shell';
import type { Visit } from '../visits';
import { DATA_WORDS } from './data.words';

/** What a candidate typed, to be shown again. */
export interface Details {
  name: string;
  phone: string;
  locale: string;
}

const LONGEST_WORDS = 4000;
const OPTIONS = LOCALES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }));

/** What we know of a candidate: to look at, correct, take along, have erased. */
export function dataPage(visit: Visit, typed: Details | null, problem: string | null): string {
  const t = DATA_WORDS[visit.reader.locale];
  const { candidate, application, status } = visit;
  const path = `/my/${application.id}/data`;
  const stored = { name: candidate.name, phone: candidate.phone ?? '', locale: candidate.locale };
  const { name, phone, locale } = typed ?? stored;
  return candidatePage(
    visit,
    { title: t.title },
    <>
      <Problem text={problem} />
      <Form action={path} once={Once.key()} version={candidate.version}>
        <Field {...{ name: 'name', label: t.name, value: name, autocomplete: 'name' }} />
        <Field
          {...{ name: 'phone', type: 'tel', label: t.phone, value: phone, optional: true }}
          autocomplete="tel"
        />
        <Choice {...{ name: 'locale', label: t.language, value: locale, options: OPTIONS }} />
        <Actions>
          <button class="primary">{t.correct}</button>
        </Actions>
      </Form>
      {candidate.email === null ? null : (
        <>
          <h2>{t.email}</h2>
          <p>
            <bdi>{candidate.email}</bdi>
          </p>
          <p class="quiet">{t.emailHow}</p>
        </>
      )}
      <h2>{t.take}</h2>
      <p>{t.takeText}</p>
      <Actions>
        <a class="button" href={`${path}/export`} download>
          {t.download}
        </a>
      </Actions>
      <h2>{t.erase}</h2>
      {status.erasure === null ? (
        <>
          <p>{t.eraseText}</p>
          <Actions>
            <a class="button" href={`${path}/erasure`}>
              {t.eraseAsk}
            </a>
          </Actions>
        </>
      ) : (
        <p>
          <Filled text={t.erased} parts={{ date: <FullMoment at={status.erasure.due} /> }} />
        </p>
      )}
    </>,
  );
}

/** What being erased means, and the button. */
export function erasePage(visit: Visit, words: string, problem: string | null): string {
  const t = DATA_WORDS[visit.reader.locale];
  return candidatePage(
    visit,
    { title: t.eraseTitle },
    <>
      <p>{t.eraseWhat}</p>
      <Problem text={problem} />
      <Form action={`/my/${visit.application.id}/data/erasure`} once={Once.key()}>
        <Prose
          {...{ name: 'words', label: t.eraseWords, value: words, maxLength: LONGEST_WORDS }}
          {...{ rows: 3, optional: true }}
        />
        <Actions>
          <button class="primary">{t.eraseSend}</button>
        </Actions>
      </Form>
    </>,
  );
}

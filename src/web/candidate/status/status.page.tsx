import type { VNode } from 'preact';
import type { PaperView } from '../../../hiring/papers/paper.view';
import type { Sentence } from '../../../hiring/status/sentence';
import type { OtherApplication, StatusView } from '../../../hiring/status/status.view';
import { useWords } from '../../page/reader';
import { OwnPapers } from '../papers/own-papers';
import { Filled, Name } from '../filled';
import { FullMoment } from '../../parts/full-moment';
import { candidatePage } from '../shell';
import type { Visit } from '../visits';
import { Steps } from './steps';
import { SENTENCES, WORDS } from './status.words';

/** Where an application stands: the job, one sentence, the date that was promised, and who answers. Then all the rest. */
export function statusPage(visit: Visit, papers: readonly PaperView[]): string {
  const { status } = visit;
  return candidatePage(
    visit,
    { title: status.job, isStatus: true },
    <>
      <First status={status} />
      <Erasure status={status} />
      <Steps status={status} />
      <OwnPapers application={status.id} papers={papers} />
      <Can status={status} />
      <Others others={status.others} />
    </>,
  );
}

function First({ status }: { status: StatusView }): VNode {
  const t = useWords(WORDS);
  const { sentence, answerer, id, can } = status;
  const name = <Name of={answerer} />;
  return (
    <div class="status" data-sentence={sentence.kind}>
      <TheSentence sentence={sentence} name={name} />
      {sentence.kind === 'late' ? null : (
        <p>
          <Filled text={t.answers} parts={{ name }} />
        </p>
      )}
      <p class="actions">
        {can.ask ? (
          <a class="button primary" href={`/my/${id}/ask`}>
            {t.ask}
          </a>
        ) : null}
        {can.feedback ? (
          <a class="button" href={`/my/${id}/feedback`}>
            {t.feedback}
          </a>
        ) : null}
      </p>
    </div>
  );
}

function TheSentence({ sentence, name }: { sentence: Sentence; name: VNode }): VNode {
  const t = useWords(WORDS);
  const { before, after } = useWords(SENTENCES)[keyOf(sentence)];
  if (sentence.kind === 'late') {
    return (
      <>
        <p class="sentence late">
          {before} <FullMoment at={sentence.due} />
          {after === undefined ? null : `, ${after}`}
        </p>
        <p class="promised">
          <Filled text={sentence.next === null ? t.owesDate : t.answersBy} parts={{ name }} />{' '}
          {sentence.next === null ? null : <FullMoment at={sentence.next} />}
        </p>
      </>
    );
  }
  return (
    <p class="sentence">
      {before} {'due' in sentence ? <FullMoment at={sentence.due} /> : null}
    </p>
  );
}

function keyOf(sentence: Sentence): keyof (typeof SENTENCES)['en'] {
  const { kind } = sentence;
  return kind === 'late' || kind === 'waiting' ? `${kind}_${sentence.what}` : kind;
}

function Erasure({ status: { erasure } }: { status: StatusView }): VNode | null {
  const t = useWords(WORDS);
  if (erasure === null) return null;
  return (
    <p class="done">
      <Filled text={t.erasure} parts={{ date: <FullMoment at={erasure.due} /> }} />
    </p>
  );
}

function Can({ status: { id, can } }: { status: StatusView }): VNode {
  const t = useWords(WORDS);
  const path = `/my/${id}`;
  return (
    <nav class="can" aria-label={t.can}>
      <h2>{t.can}</h2>
      <ul>
        {can.withdraw ? <Way to={`${path}/withdraw`} text={t.withdraw} /> : null}
        <Way to={`${path}/rate`} text={t.rate} />
        <Way to={`${path}/data`} text={t.data} />
      </ul>
    </nav>
  );
}

function Way({ to, text }: { to: string; text: string }): VNode {
  return (
    <li>
      <a href={to}>{text}</a>
    </li>
  );
}

function Others({ others }: { others: readonly OtherApplication[] }): VNode | null {
  const t = useWords(WORDS);
  if (others.length === 0) return null;
  return (
    <nav class="can" aria-label={t.others}>
      <h2>{t.others}</h2>
      <ul>
        {others.map(({ id, job }) => (
          <Way to={`/my/${id}`} text={job} />
        ))}
      </ul>
    </nav>
  );
}

import type { VNode } from 'preact';
import { pathOf } from '../../reports/page/question';
import type { ReportView } from '../../reports/page/report-view';
import type { Voice, Voices } from '../../reports/voice/voices';
import { groupName } from '../../reports/words/group-name';
import { daysText, decimal, percent } from '../../reports/words/shown';
import type { Frame } from '../page/frames';
import { useReader, useWords } from '../page/reader';
import { staffPage } from '../page/staff';
import { VOICE_WORDS } from './voice.words';

interface Shown {
  view: ReportView;
  /** Null where the question is too narrow. */
  voices: Voices | null;
}

/** How candidates found it, beside how many promises to them were kept. */
export function voicePage(frame: Frame, shown: Shown): string {
  const { title, report } = VOICE_WORDS[frame.reader.locale];
  const actions = (
    <a class="button" href={pathOf('/report', shown.view.question)}>
      {report}
    </a>
  );
  return staffPage(frame, { title, place: 'report', actions }, <Voice {...shown} />);
}

function Voice({ view, voices }: Shown): VNode {
  const t = useWords(VOICE_WORDS);
  const { locale } = useReader();
  const told = [...(voices?.of.values() ?? [])].some(({ answers }) => answers !== null);
  return (
    <div class="report">
      <p>{t.about(daysText(view.question.days, locale))}</p>
      <p class="quiet">{t.bias}</p>
      {voices === null ? (
        <p class="empty">{t.narrowed}</p>
      ) : told || voices.total.answers !== null ? (
        <Told view={view} voices={voices} />
      ) : (
        <p class="empty">{t.few}</p>
      )}
    </div>
  );
}

function Told({ view, voices }: { view: ReportView; voices: Voices }): VNode {
  const t = useWords(VOICE_WORDS);
  const { locale } = useReader();
  const { question, people, recruiters, total } = view;
  const rows = recruiters
    .flatMap((row) => {
      const voice = voices.of.get(row.key);
      return voice === undefined ? [] : [{ row, voice, name: groupName(people, row, locale) }];
    })
    .sort((a, b) => a.name.localeCompare(b.name, locale));
  return (
    <>
      <div class="scrolls" role="region" tabIndex={0} aria-label={t.title}>
        <table class="figures">
          <thead>
            <tr>
              <th scope="col">{t.columns.who}</th>
              {(['answers', 'mean', 'low', 'middle', 'high', 'rate'] as const).map((name) => (
                <th key={name} scope="col" class="number">
                  {t.columns[name]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <VoiceRow name={t.all} voice={voices.total} rate={total.rate.rate} />
            {rows.map(({ row, voice, name }) => (
              <VoiceRow
                {...{ key: row.key, name, voice, rate: row.rate.rate }}
                href={pathOf('/report', question, { [people]: row.key })}
              />
            ))}
          </tbody>
        </table>
      </div>
      {rows
        .filter(({ voice }) => voice.words.length > 0)
        .map(({ row, voice, name }) => (
          <section key={row.key}>
            <h2 dir="auto">{t.said(name)}</h2>
            <p class="quiet">{t.order}</p>
            <ul>
              {voice.words.map((text) => (
                <li key={text}>
                  <blockquote class="own-words" dir="auto">
                    {text}
                  </blockquote>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </>
  );
}

function VoiceRow({
  name,
  voice,
  rate,
  href,
}: {
  name: string;
  voice: Voice;
  rate: number | null;
  href?: string;
}): VNode {
  const { locale } = useReader();
  const { answers, mean, spread } = voice;
  return (
    <tr data-key={href === undefined ? '~all' : voice.key}>
      <th scope="row" dir="auto">
        {href === undefined ? name : <a href={href}>{name}</a>}
      </th>
      <td class="number">{answers ?? '< 5'}</td>
      <td class="number">{mean === null ? '–' : decimal(mean, locale)}</td>
      {[0, 1, 2].map((i) => (
        <td key={i} class="number">
          {spread === null ? '–' : spread[i]}
        </td>
      ))}
      <td class="number">{rate === null ? '–' : percent(rate, locale, 0)}</td>
    </tr>
  );
}

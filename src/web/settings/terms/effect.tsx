import type { VNode } from 'preact';
import type { Effect } from '../../../hiring/terms/trial/effect';
import { Moment } from '../../parts/due';
import { useReader, useWords } from '../../page/reader';
import { ruleName } from '../../words/rules';
import { words } from '../../words/words';

const WORDS = words({
  en: {
    title: 'What it would have changed',
    none: 'No promise that is open, and was made in the last three months, falls under it.',
    same: (n: number) =>
      `${n === 1 ? 'The one open promise' : `All ${n} open promises`} of the last three months would be due at the same time.`,
    sum: (n: number) => `Of ${n} open promises of the last three months`,
    earlier: (n: number) => `${n} would be due earlier`,
    later: (n: number) => `${n} later`,
    gone: (n: number) => `${n} would not have been made`,
    added: (n: number) => `${n} would have been made in addition`,
    kept: 'What was promised stays as it is; the new version is for applications received from now on.',
    cut: 'The newest 300 applications were looked at.',
    first: 'The first of them',
    candidate: 'Candidate',
    promise: 'Promise',
    before: 'Due as promised',
    after: 'Would be due',
    never: 'not at all',
  },
  fi: {
    title: 'Mitä se olisi muuttanut',
    none: 'Yksikään kolmen viime kuukauden avoin lupaus ei kuulu sen piiriin.',
    same: (n) =>
      `${n === 1 ? 'Ainoa avoin lupaus' : `Kaikki ${n} avointa lupausta`} kolmelta viime kuukaudelta erääntyisi samaan aikaan.`,
    sum: (n) => `Kolmen viime kuukauden avoimista lupauksista (${n})`,
    earlier: (n) => `${n} erääntyisi aiemmin`,
    later: (n) => `${n} myöhemmin`,
    gone: (n) => `${n} jäisi antamatta`,
    added: (n) => `${n} olisi annettu lisäksi`,
    kept: 'Annetut lupaukset pysyvät ennallaan; uusi versio koskee tästä eteenpäin saapuvia hakemuksia.',
    cut: 'Mukana ovat 300 uusinta hakemusta.',
    first: 'Ensimmäiset niistä',
    candidate: 'Hakija',
    promise: 'Lupaus',
    before: 'Luvattu',
    after: 'Erääntyisi',
    never: 'ei lainkaan',
  },
  sv: {
    title: 'Vad det skulle ha ändrat',
    none: 'Inget öppet löfte från de senaste tre månaderna omfattas.',
    same: (n) =>
      `${n === 1 ? 'Det enda öppna löftet' : `Alla ${n} öppna löften`} från de senaste tre månaderna skulle förfalla vid samma tid.`,
    sum: (n) => `Av ${n} öppna löften från de senaste tre månaderna`,
    earlier: (n) => `skulle ${n} förfalla tidigare`,
    later: (n) => `${n} senare`,
    gone: (n) => `${n} skulle inte ha getts`,
    added: (n) => `${n} skulle ha tillkommit`,
    kept: 'Det som har lovats står fast; den nya versionen gäller ansökningar som kommer in från och med nu.',
    cut: 'De 300 nyaste ansökningarna har granskats.',
    first: 'De första av dem',
    candidate: 'Kandidat',
    promise: 'Löfte',
    before: 'Utlovat',
    after: 'Skulle förfalla',
    never: 'inte alls',
  },
});

/** What a change of terms would have done to what is owed now. */
export function EffectShown({ effect }: { effect: Effect }): VNode {
  const t = useWords(WORDS);
  const { locale } = useReader();
  const { promises, earlier, later, gone, added, first, isCut } = effect;
  const parts = [
    ...(earlier > 0 ? [t.earlier(earlier)] : []),
    ...(later > 0 ? [t.later(later)] : []),
    ...(gone > 0 ? [t.gone(gone)] : []),
    ...(added > 0 ? [t.added(added)] : []),
  ];
  return (
    <section id="effect">
      <h2>{t.title}</h2>
      <p>
        {promises + added === 0
          ? t.none
          : parts.length === 0
            ? t.same(promises)
            : `${t.sum(promises)} ${parts.join(', ')}.`}{' '}
        {isCut ? t.cut : null}
      </p>
      <p class="quiet">{t.kept}</p>
      {first.length === 0 ? null : (
        <div class="scrolls" role="region" tabIndex={0} aria-label={t.first}>
          <table>
            <caption>{t.first}</caption>
            <thead>
              <tr>
                <th scope="col">{t.candidate}</th>
                <th scope="col">{t.promise}</th>
                <th scope="col">{t.before}</th>
                <th scope="col">{t.after}</th>
              </tr>
            </thead>
            <tbody>
              {first.map((one) => (
                <tr key={one.application + one.rule + String(one.before)}>
                  <td>
                    <a href={`/applications/${one.application}`} dir="auto">
                      {one.candidate}
                    </a>
                  </td>
                  <td>{ruleName(one.rule, one.title, locale)}</td>
                  <td>
                    <Moment at={one.before} />
                  </td>
                  <td>{one.after === null ? t.never : <Moment at={one.after} />}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

import type { VNode } from 'preact';
import type { DueHints } from '../../../hiring/applications/due/due-hints';
import { RequestForm } from '../../../hiring/verbs/requests/request.form';
import type { Requests } from '../../../hiring/verbs/requests/requests';
import { REQUEST_WANTS } from '../../../store/entities/hiring/colleague-request.entity';
import { readForm } from '../../answering/answering';
import { useWords } from '../../page/reader';
import { Choice, Field, Prose } from '../../parts/form';
import { words } from '../../words/words';
import { DueField, dueLook, type DueLook } from '../parts/due-field';
import type { FieldsProps, Verb } from '../verb/verb';

const WORDS = words({
  en: {
    title: (name: string) => `Ask a colleague about ${name}`,
    button: 'Ask',
    to: 'The colleague’s e-mail address',
    toHint: 'They need no account: they answer by a link.',
    what: 'What you need from them',
    whatHint: 'A decision, or feedback. The candidate does not see it, and the clock runs on.',
    wants: 'They answer by',
    options: {
      answer: 'Words',
      decision: 'Go on, not sure, or stop',
      feedback: 'What was good, what could be better',
    },
    zone: 'Their time zone',
    zoneHint: 'Where they are, if not here: they are reminded in their own working hours.',
    due: 'By',
  },
  fi: {
    title: (name) => `Kysy kollegalta: ${name}`,
    button: 'Kysy',
    to: 'Kollegan sähköpostiosoite',
    toHint: 'Hän ei tarvitse tunnusta: hän vastaa linkistä.',
    what: 'Mitä tarvitset häneltä',
    whatHint: 'Päätös tai palaute. Hakija ei näe sitä, ja kello käy.',
    wants: 'Vastaus on',
    options: {
      answer: 'Vapaata tekstiä',
      decision: 'Jatkoon, epävarma tai ei',
      feedback: 'Mikä oli hyvää, mikä voisi olla paremmin',
    },
    zone: 'Kollegan aikavyöhyke',
    zoneHint: 'Missä hän on, jos ei täällä: muistutukset tulevat hänen työaikanaan.',
    due: 'Viimeistään',
  },
  sv: {
    title: (name) => `Fråga en kollega om ${name}`,
    button: 'Fråga',
    to: 'Kollegans e-postadress',
    toHint: 'Kollegan behöver inget konto: svaret ges via en länk.',
    what: 'Vad du behöver',
    whatHint: 'Ett beslut eller återkoppling. Kandidaten ser det inte, och klockan går.',
    wants: 'Svaret är',
    options: {
      answer: 'Fri text',
      decision: 'Gå vidare, osäker eller inte',
      feedback: 'Vad som var bra, vad som kunde vara bättre',
    },
    zone: 'Kollegans tidszon',
    zoneHint: 'Var kollegan är, om inte här: påminnelser kommer på kollegans arbetstid.',
    due: 'Senast',
  },
});

/** A question to a colleague without an account. */
export function requestVerb(requests: Requests, hints: DueHints): Verb<DueLook> {
  return {
    ...{ name: 'request', done: 'request', hasPreview: true, words: WORDS },
    look: async (asked, typed) => ({ look: await dueLook(hints, asked, typed) }),
    fields: (props) => <Fields {...props} />,
    run: async ({ head, caller, reader }, typed) => {
      const form = await readForm(RequestForm, {
        ...{ to: typed.text('to'), what: typed.text('what') },
        ...{ due: typed.time('due', reader.zone), version: typed.version },
        ...{
          wants: typed.text('wants') || undefined,
          timezone: typed.text('timezone') || undefined,
        },
      });
      return requests.ask(head.id, caller, form);
    },
  };
}

function Fields({ head, typed, look }: FieldsProps<DueLook>): VNode {
  const t = useWords(WORDS);
  return (
    <>
      <Field name="to" label={t.to} hint={t.toHint} value={typed.text('to')} type="email" />
      <Choice
        {...{ name: 'wants', label: t.wants, value: typed.text('wants') }}
        options={REQUEST_WANTS.map((value) => ({ value, label: t.options[value] }))}
      />
      <Prose name="what" label={t.what} hint={t.whatHint} value={typed.text('what')} rows={4} />
      <DueField {...{ head, typed, look, label: t.due }} />
      <Field
        {...{ name: 'timezone', label: t.zone, hint: t.zoneHint, value: typed.text('timezone') }}
        optional
      />
    </>
  );
}

import type { VNode } from 'preact';
import type { BelongingsRepository } from '../../../hiring/applications/belongings.repository';
import type { DueHints } from '../../../hiring/applications/due/due-hints';
import { AssignmentForm, ReturnForm } from '../../../hiring/verbs/assignments/assignment.form';
import type { Assignments } from '../../../hiring/verbs/assignments/assignments';
import type { Assignment } from '../../../store/entities/hiring/assignment.entity';
import { readForm } from '../../answering/answering';
import { useReader, useWords } from '../../page/reader';
import { Field, Prose } from '../../parts/form';
import { localField, shortMoment } from '../../words/moments';
import { words } from '../../words/words';
import { ChooseAbout } from '../parts/choose-about';
import { DueField, dueLook, type DueLook } from '../parts/due-field';
import type { FieldsProps, Verb } from '../verb/verb';

const GIVE = words({
  en: {
    title: (name: string) => `Give ${name} an assignment`,
    button: 'Send the assignment',
    text: 'What is to be done',
    due: 'Wanted back by',
    dueHint: 'The clock stands still while the candidate works on it.',
  },
  fi: {
    title: (name) => `Anna tehtävä: ${name}`,
    button: 'Lähetä tehtävä',
    text: 'Mitä pitää tehdä',
    due: 'Palautus viimeistään',
    dueHint: 'Kello seisoo, kun hakija tekee tehtävää.',
  },
  sv: {
    title: (name) => `Ge ${name} en uppgift`,
    button: 'Skicka uppgiften',
    text: 'Vad som ska göras',
    due: 'Ska vara tillbaka senast',
    dueHint: 'Klockan står stilla medan kandidaten arbetar med den.',
  },
});
const RETURN = words({
  en: {
    title: (name: string) => `${name} returned the assignment`,
    button: 'It came back',
    which: 'Assignment of',
    none: 'No assignment is out.',
    at: 'When',
    about: 'From then on an answer is owed.',
  },
  fi: {
    title: (name) => `${name} palautti tehtävän`,
    button: 'Tehtävä palautui',
    which: 'Tehtävä, annettu',
    none: 'Mitään tehtävää ei ole kesken.',
    at: 'Milloin',
    about: 'Siitä lähtien hakijalle on luvattu vastaus.',
  },
  sv: {
    title: (name) => `${name} lämnade in uppgiften`,
    button: 'Den kom tillbaka',
    which: 'Uppgift från',
    none: 'Ingen uppgift är ute.',
    at: 'När',
    about: 'Från och med då väntar kandidaten på svar.',
  },
});

/** A task to take home. */
export function assignmentVerb(assignments: Assignments, hints: DueHints): Verb<DueLook> {
  return {
    ...{ name: 'assignment', done: 'assignment', hasPreview: true, words: GIVE },
    look: async (asked, typed) => ({ look: await dueLook(hints, asked, typed) }),
    fields: (props) => <GiveFields {...props} />,
    run: async ({ head, caller, reader }, typed) => {
      const sent = { due: typed.time('due', reader.zone), text: typed.text('text') };
      const form = await readForm(AssignmentForm, { ...sent, version: typed.version });
      return assignments.give(head.id, caller, form);
    },
  };
}

/** The task came back. */
export function returnedVerb(
  assignments: Assignments,
  belongings: BelongingsRepository,
): Verb<Assignment[]> {
  return {
    ...{ name: 'returned', done: 'assignment', hasPreview: false, words: RETURN },
    choosesAbout: true,
    look: async ({ head, reader }) => {
      const all = (await belongings.of(head.id)).assignments;
      const look = all.filter(({ returnedAt }) => returnedAt === null);
      const first = { at: localField(reader.now, reader.zone) };
      return { look, first, isIdle: look.length === 0 };
    },
    fields: (props) => <ReturnFields {...props} />,
    run: async ({ head, caller, reader }, typed) => {
      const sent = { at: typed.time('at', reader.zone), version: typed.version };
      const form = await readForm(ReturnForm, sent);
      return assignments.takeBack(head.id, typed.text('about'), caller, form);
    },
  };
}

function GiveFields({ head, typed, look }: FieldsProps<DueLook>): VNode {
  const t = useWords(GIVE);
  return (
    <>
      <Prose name="text" label={t.text} value={typed.text('text')} rows={8} />
      <DueField {...{ head, typed, look, label: t.due, hint: t.dueHint }} />
    </>
  );
}

function ReturnFields({ typed, look }: FieldsProps<Assignment[]>): VNode {
  const t = useWords(RETURN);
  const { locale, zone, now } = useReader();
  if (look.length === 0) return <p class="empty">{t.none}</p>;
  const options = look.map(({ id, givenAt }) => ({
    ...{ value: id, label: shortMoment(givenAt, zone, locale, now) },
  }));
  return (
    <>
      <ChooseAbout label={t.which} options={options} value={typed.text('about')} />
      <Field
        {...{ name: 'at', label: t.at, hint: t.about, value: typed.text('at') }}
        type="datetime-local"
      />
    </>
  );
}

import type { VNode } from 'preact';
import type { DueHints } from '../../../hiring/applications/due/due-hints';
import type { OwedView } from '../../../hiring/applications/page/application-page.view';
import type { OwedNow } from '../../../hiring/applications/page/owed-now';
import { RescheduleForm } from '../../../hiring/verbs/promises/promise.form';
import type { Promises } from '../../../hiring/verbs/promises/promises';
import { NotFoundError } from '../../../kernel/errors';
import { readForm } from '../../answering/answering';
import { useReader, useWords } from '../../page/reader';
import { Prose } from '../../parts/form';
import { shortMoment } from '../../words/moments';
import { ruleName } from '../../words/rules';
import { words } from '../../words/words';
import { ChooseAbout } from '../parts/choose-about';
import { DueField, dueLook, type DueLook } from '../parts/due-field';
import type { Asked, FieldsProps, Verb } from '../verb/verb';

const WORDS = words({
  en: {
    title: (name: string) => `Give ${name} a new date`,
    button: 'Give the new date',
    none: 'No promise with a date stands here.',
    which: 'Promise',
    stays:
      'The old promise stays in the report. A date is moved with effect only once, and only before it has passed.',
    due: 'New date',
    message: 'Why, in your words',
    messageHint: 'The candidate gets this with the new date.',
  },
  fi: {
    title: (name) => `Anna uusi päivä: ${name}`,
    button: 'Anna uusi päivä',
    none: 'Tässä ei ole voimassa lupausta, jolla olisi päivä.',
    which: 'Lupaus',
    stays:
      'Vanha lupaus jää raporttiin. Päivää voi siirtää vain kerran ja vain ennen kuin se on mennyt.',
    due: 'Uusi päivä',
    message: 'Miksi, omin sanoin',
    messageHint: 'Hakija saa tämän uuden päivän kanssa.',
  },
  sv: {
    title: (name) => `Ge ${name} ett nytt datum`,
    button: 'Ge det nya datumet',
    none: 'Inget löfte med datum gäller här.',
    which: 'Löfte',
    stays:
      'Det gamla löftet står kvar i rapporten. Ett datum kan bara flyttas en gång, och bara innan det har passerat.',
    due: 'Nytt datum',
    message: 'Varför, med egna ord',
    messageHint: 'Kandidaten får det med det nya datumet.',
  },
});

interface Look {
  due: DueLook;
  promises: OwedView[];
}

/** A new date for what was promised. */
export function rescheduleVerb(promises: Promises, owed: OwedNow, hints: DueHints): Verb<Look> {
  const standing = async ({ head, reader }: Asked) =>
    (await owed.of(head, reader.now)).owed.filter(({ isPromise }) => isPromise);
  return {
    ...{ name: 'reschedule', done: 'rescheduled', hasPreview: true, words: WORDS },
    choosesAbout: true,
    look: async (asked, typed) => {
      const look = { due: await dueLook(hints, asked, typed), promises: await standing(asked) };
      return { look, isIdle: look.promises.length === 0 };
    },
    fields: (props) => <Fields {...props} />,
    run: async (asked, typed) => {
      const found = (await standing(asked)).find(({ id }) => id === typed.text('about'));
      if (!found)
        throw new NotFoundError('There is no promise with that id here, or it has ended.');
      const form = await readForm(RescheduleForm, {
        ...{ due: typed.time('due', asked.reader.zone), message: typed.text('message') },
        version: typed.version,
      });
      return promises.reschedule(found.id, asked.caller, form);
    },
  };
}

function Fields({ head, typed, look }: FieldsProps<Look>): VNode {
  const t = useWords(WORDS);
  const { locale, zone, now } = useReader();
  if (look.promises.length === 0) return <p class="empty">{t.none}</p>;
  const options = look.promises.map(({ id, rule, title, dueAt }) => ({
    value: id,
    label: `${ruleName(rule, title, locale)}, ${shortMoment(dueAt, zone, locale, now)}`,
  }));
  return (
    <>
      <ChooseAbout label={t.which} options={options} value={typed.text('about')} />
      <p class="quiet">{t.stays}</p>
      <DueField {...{ head, typed, look: look.due, label: t.due }} />
      <Prose
        {...{ name: 'message', label: t.message, hint: t.messageHint, rows: 4 }}
        value={typed.text('message')}
      />
    </>
  );
}

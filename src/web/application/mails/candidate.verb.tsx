import type { VNode } from 'preact';
import { CandidateChangeForm } from '../../../hiring/candidates/candidate.form';
import type { Candidates } from '../../../hiring/candidates/candidates';
import { LOCALES } from '../../../mail/locale';
import { CONTACTS } from '../../../store/entities/hiring/candidate.entity';
import { readForm } from '../../answering/answering';
import { useWords } from '../../page/reader';
import { Choice, Field } from '../../parts/form';
import { words } from '../../words/words';
import type { Typed } from '../verb/typed';
import type { FieldsProps, Verb } from '../verb/verb';

const WORDS = words({
  en: {
    title: (name: string) => `Correct ${name}`,
    button: 'Save',
    name: 'Name',
    email: 'E-mail address',
    emailHint:
      'What failed and is still owed goes to a new address. Empty: the candidate is called.',
    phone: 'Telephone',
    contact: 'Reached',
    contacts: { self: 'In person', agency: 'By an agency', phone: 'By telephone only' },
    locale: 'Language of the mails',
    locales: { en: 'English', fi: 'Finnish', sv: 'Swedish' },
  },
  fi: {
    title: (name) => `Korjaa: ${name}`,
    button: 'Tallenna',
    name: 'Nimi',
    email: 'Sähköpostiosoite',
    emailHint:
      'Se, mikä ei mennyt perille ja on yhä luvattuna, lähtee uuteen osoitteeseen. Tyhjänä: hakijalle soitetaan.',
    phone: 'Puhelin',
    contact: 'Tavoitetaan',
    contacts: { self: 'Itse', agency: 'Vuokrayrityksen kautta', phone: 'Vain puhelimitse' },
    locale: 'Viestien kieli',
    locales: { en: 'englanti', fi: 'suomi', sv: 'ruotsi' },
  },
  sv: {
    title: (name) => `Rätta ${name}`,
    button: 'Spara',
    name: 'Namn',
    email: 'E-postadress',
    emailHint:
      'Det som inte kom fram och fortfarande är lovat går till en ny adress. Tomt: kandidaten rings upp.',
    phone: 'Telefon',
    contact: 'Nås',
    contacts: {
      self: 'Personligen',
      agency: 'Via ett bemanningsföretag',
      phone: 'Bara per telefon',
    },
    locale: 'Brevens språk',
    locales: { en: 'engelska', fi: 'finska', sv: 'svenska' },
  },
});

/** How the candidate is called and reached. */
export function candidateVerb(candidates: Candidates): Verb<null> {
  return {
    ...{ name: 'candidate', done: 'corrected', hasPreview: true, words: WORDS },
    look: ({ head: { candidate } }) => {
      const { name, email, phone, contact, locale } = candidate;
      const first = { name, email: email ?? '', phone: phone ?? '', contact, locale };
      return Promise.resolve({ look: null, first });
    },
    fields: (props) => <Fields {...props} />,
    run: async ({ head, caller }, typed) => {
      const form = await readForm(CandidateChangeForm, {
        ...{ name: typed.text('name'), email: orNull(typed, 'email') },
        ...{ phone: orNull(typed, 'phone'), contact: typed.text('contact') },
        ...{ locale: typed.text('locale'), version: Number(typed.text('seen')) },
      });
      return candidates.change(head.candidate.id, form, caller);
    },
  };
}

/** An emptied field takes away what was there. */
function orNull(typed: Typed, name: string): string | null {
  const text = typed.text(name).trim();
  return text === '' ? null : text;
}

function Fields({ head, typed }: FieldsProps<null>): VNode {
  const t = useWords(WORDS);
  const option = <K extends string>(values: readonly K[], labels: Record<K, string>) =>
    values.map((value) => ({ value, label: labels[value] }));
  return (
    <>
      <input type="hidden" name="seen" value={head.candidate.version} />
      <Field name="name" label={t.name} value={typed.text('name')} maxLength={200} />
      <Field
        {...{ name: 'email', label: t.email, hint: t.emailHint, value: typed.text('email') }}
        type="email"
        optional
      />
      <Field name="phone" label={t.phone} value={typed.text('phone')} type="tel" optional />
      <Choice
        {...{ name: 'contact', label: t.contact, value: typed.text('contact') }}
        options={option(CONTACTS, t.contacts)}
      />
      <Choice
        {...{ name: 'locale', label: t.locale, value: typed.text('locale') }}
        options={option(LOCALES, t.locales)}
      />
    </>
  );
}

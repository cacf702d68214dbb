import type { VNode } from 'preact';
import type { Users } from '../../../accounts/users';
import { OwnerForm } from '../../../hiring/verbs/ends/end.form';
import type { Owners } from '../../../hiring/verbs/ends/owners';
import { readForm } from '../../answering/answering';
import { useWords } from '../../page/reader';
import { Choice, Prose } from '../../parts/form';
import { words } from '../../words/words';
import type { FieldsProps, Verb } from '../verb/verb';

const WORDS = words({
  en: {
    title: (name: string) => `Hand over ${name}`,
    button: 'Hand over and tell',
    now: (name: string) => `${name} answers now.`,
    to: 'Who answers from now on',
    nobody: 'There is nobody else to hand over to.',
    reason: 'Reason, for the file',
    reasonHint:
      'What is owed goes along; a promise that breaks is charged to whoever had most of its time.',
  },
  fi: {
    title: (name) => `Siirrä vastuu: ${name}`,
    button: 'Siirrä ja kerro',
    now: (name) => `Nyt vastaa ${name}.`,
    to: 'Kuka vastaa tästä lähtien',
    nobody: 'Ketään muuta ei ole.',
    reason: 'Peruste, vain omaan tietoon',
    reasonHint:
      'Lupaukset siirtyvät mukana; rikottu lupaus lasketaan sille, jolla oli suurin osa sen ajasta.',
  },
  sv: {
    title: (name) => `Lämna över ${name}`,
    button: 'Lämna över och meddela',
    now: (name) => `${name} svarar nu.`,
    to: 'Vem som svarar från och med nu',
    nobody: 'Det finns ingen annan att lämna över till.',
    reason: 'Skäl, för akten',
    reasonHint:
      'Det som är lovat följer med; ett brutet löfte räknas den till last som hade mest av tiden.',
  },
});

interface Look {
  people: { value: string; label: string }[];
}

/** Somebody else answers from now on. */
export function ownerVerb(owners: Owners, users: Users): Verb<Look> {
  return {
    ...{ name: 'owner', done: 'owner', hasPreview: true, words: WORDS },
    look: async ({ head }) => {
      const all = [...(await users.all()).values()];
      const people = all
        .filter(({ id, status }) => status === 'active' && id !== head.owner.id)
        .map(({ id, name, email }) => ({ value: id, label: `${name} (${email})` }))
        .sort((a, b) => a.label.localeCompare(b.label));
      return { look: { people }, isIdle: people.length === 0 };
    },
    fields: (props) => <Fields {...props} />,
    run: async ({ head, caller }, typed) => {
      const { version } = typed;
      const sent = { to: typed.text('to'), reason: typed.text('reason'), version };
      return owners.change(head.id, caller, await readForm(OwnerForm, sent));
    },
  };
}

function Fields({ head, typed, look }: FieldsProps<Look>): VNode {
  const t = useWords(WORDS);
  if (look.people.length === 0) return <p class="empty">{t.nobody}</p>;
  return (
    <>
      <p>{t.now(head.owner.name)}</p>
      <Choice name="to" label={t.to} options={look.people} value={typed.text('to')} />
      <Prose
        {...{ name: 'reason', label: t.reason, hint: t.reasonHint, rows: 2 }}
        value={typed.text('reason')}
      />
    </>
  );
}

import type { VNode } from 'preact';
import { Actions, Choice, Field, Form, Problem, Tick } from '../../parts/form';
import type { Frame } from '../../page/frames';
import { useWords } from '../../page/reader';
import { staffPage } from '../../page/staff';
import { words } from '../../words/words';
import { Said } from '../terms/said';

export interface OrganisationView {
  words: { name: string; timezone: string; locale: string };
  chosen: { policy: string; calendar: string; pipeline: string };
  policies: string[];
  calendars: string[];
  pipelines: { id: string; name: string }[];
  version: number;
  problem: string | null;
  done: string;
}

const WORDS = words({
  en: {
    title: 'Organisation',
    name: 'Name',
    nameHint: 'As candidates know it. It stands in every mail and on every page they see.',
    zone: 'Time zone',
    zoneHint: 'Of everybody whose own is not known, such as Europe/Helsinki.',
    language: 'Language',
    languageHint: 'Of candidates and colleagues who name none.',
    save: 'Save',
    defaults: 'What jobs get that name nothing',
    policy: 'Policy',
    calendar: 'Calendar',
    pipeline: 'Pipeline',
    open: 'Open jobs that have the present policy or calendar change too',
    openHint: 'For applications received from then on; what was promised stays as it is.',
    choose: 'Save defaults',
  },
  fi: {
    title: 'Organisaatio',
    name: 'Nimi',
    nameHint: 'Niin kuin hakijat sen tuntevat. Se näkyy jokaisessa viestissä ja hakijan sivuilla.',
    zone: 'Aikavyöhyke',
    zoneHint: 'Niille, joiden omaa ei tiedetä, esimerkiksi Europe/Helsinki.',
    language: 'Kieli',
    languageHint: 'Hakijoille ja työtovereille, jotka eivät ole valinneet omaansa.',
    save: 'Tallenna',
    defaults: 'Mitä työpaikat saavat, kun muuta ei sanota',
    policy: 'Käytäntö',
    calendar: 'Kalenteri',
    pipeline: 'Vaiheet',
    open: 'Vaihda myös avoimet työpaikat, joilla on nykyinen käytäntö tai kalenteri',
    openHint: 'Koskee siitä eteenpäin saapuvia hakemuksia; annetut lupaukset pysyvät.',
    choose: 'Tallenna oletukset',
  },
  sv: {
    title: 'Organisation',
    name: 'Namn',
    nameHint: 'Så som kandidaterna känner den. Det står i varje brev och på kandidatens sidor.',
    zone: 'Tidszon',
    zoneHint: 'För alla vars egen inte är känd, till exempel Europe/Helsinki.',
    language: 'Språk',
    languageHint: 'För kandidater och kolleger som inte har valt något.',
    save: 'Spara',
    defaults: 'Vad tjänster får när inget annat sägs',
    policy: 'Regler',
    calendar: 'Kalender',
    pipeline: 'Process',
    open: 'Ändra även öppna tjänster som har de nuvarande reglerna eller kalendern',
    openHint: 'För ansökningar som kommer in därefter; det som har lovats står fast.',
    choose: 'Spara standard',
  },
});

/** Languages by their own names. */
export const LANGUAGES = [
  { value: 'en', label: 'English' },
  { value: 'fi', label: 'Suomi' },
  { value: 'sv', label: 'Svenska' },
];

/** What the organisation is called, and what its jobs get. */
export function organisationPage(frame: Frame, view: OrganisationView): string {
  const { title } = WORDS[frame.reader.locale];
  return staffPage(frame, { title, place: 'settings' }, <Organisation view={view} />);
}

function Organisation({ view }: { view: OrganisationView }): VNode {
  const t = useWords(WORDS);
  const { words: said, chosen, version, problem, done } = view;
  const options = (names: string[]) => names.map((name) => ({ value: name, label: name }));
  return (
    <>
      <Said done={done} />
      <Problem text={problem} />
      <Form action="/settings/organisation" version={version}>
        <Field
          {...{ name: 'name', label: t.name, hint: t.nameHint, value: said.name }}
          autocomplete="organization"
          maxLength={200}
        />
        <Field {...{ name: 'timezone', label: t.zone, hint: t.zoneHint, value: said.timezone }} />
        <Choice
          {...{ name: 'locale', label: t.language, hint: t.languageHint, value: said.locale }}
          options={LANGUAGES}
        />
        <Actions>
          <button class="primary">{t.save}</button>
        </Actions>
      </Form>
      <h2>{t.defaults}</h2>
      <Form action="/settings/organisation/defaults" version={version}>
        <Choice
          {...{ name: 'policy', label: t.policy, value: chosen.policy }}
          options={options(view.policies)}
        />
        <Choice
          {...{ name: 'calendar', label: t.calendar, value: chosen.calendar }}
          options={options(view.calendars)}
        />
        <Choice
          {...{ name: 'pipeline', label: t.pipeline, value: chosen.pipeline }}
          options={view.pipelines.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Tick name="takesOpenJobs" label={t.open} hint={t.openHint} />
        <Actions>
          <button class="primary">{t.choose}</button>
        </Actions>
      </Form>
    </>
  );
}

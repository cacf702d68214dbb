import type { Frame } from '../page/frames';
import { staffPage } from '../page/staff';
import { words } from '../words/words';
import { MailStatePart } from './mail-state';
import type { MailState, TestedMail } from './mail-states';

const WORDS = words({
  en: {
    title: 'Mail',
    where:
      'These settings come from the environment in which Lupaus was started; whoever runs it changes them there.',
  },
  fi: {
    title: 'Sähköposti',
    where:
      'Asetukset tulevat ympäristöstä, jossa Lupaus on käynnistetty; ylläpitäjä muuttaa ne siellä.',
  },
  sv: {
    title: 'E-post',
    where:
      'Inställningarna kommer från miljön där Lupaus startades; den som driver tjänsten ändrar dem där.',
  },
});

/** How mail leaves and comes in. @param action null for who may only look */
export function mailSettingsPage(
  frame: Frame,
  view: { state: MailState; action: string | null; tested: TestedMail | null },
): string {
  const t = WORDS[frame.reader.locale];
  return staffPage(
    frame,
    { title: t.title, place: 'settings' },
    <>
      <MailStatePart {...view} />
      <p class="quiet">{t.where}</p>
    </>,
  );
}

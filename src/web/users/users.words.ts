import type { Role, User } from '../../store/entities/accounts/user.entity';
import { words } from '../words/words';

/** What somebody may do, in words. */
export const ROLE_WORDS = words<Record<Role, string>>({
  en: { recruiter: 'Recruiter', hr_lead: 'HR lead', admin: 'Administrator' },
  fi: { recruiter: 'Rekrytoija', hr_lead: 'HR-vastaava', admin: 'Pääkäyttäjä' },
  sv: { recruiter: 'Rekryterare', hr_lead: 'HR-ansvarig', admin: 'Administratör' },
});

/** How an account stands, in words. */
export const STATUS_WORDS = words<Record<User['status'], string>>({
  en: { invited: 'invited', active: 'active', disabled: 'disabled' },
  fi: { invited: 'kutsuttu', active: 'käytössä', disabled: 'suljettu' },
  sv: { invited: 'inbjuden', active: 'aktiv', disabled: 'avstängd' },
});

/** What stands on the pages of users. */
export const USERS_WORDS = words({
  en: {
    title: 'Users',
    invite: 'Invite a colleague',
    inviteHow: 'They get a mail with a link that works for a week, and choose a password.',
    name: 'Name',
    nameHint: 'As candidates will see it.',
    email: 'E-mail',
    role: 'Role',
    roleHint:
      'A recruiter sees the jobs of their teams, an HR lead all jobs and settings, an administrator users too.',
    language: 'Language of what they are mailed',
    send: 'Send the invitation',
    status: 'Status',
    seen: 'Last seen',
    never: 'never',
    open: 'Open promises',
    change: 'Change',
    changeName: (name: string) => `Change ${name}`,
    save: 'Save the role',
    again: 'Send the invitation again',
    disable: 'Disable the account',
    disableHow: 'They are signed out everywhere, and their API tokens open nothing.',
    enable: 'Enable the account',
    enableHow: 'They can sign in again, with the password that they had.',
    hands: (promises: number, applications: number, jobs: number) =>
      `In their hands: ${promises} open promises, ${applications} applications, ${jobs} open jobs. They are handed over first, and every candidate is told who answers now.`,
    nothing: 'Nothing is in their hands.',
    to: 'Who answers from now on',
    choose: 'Choose a colleague',
    done: {
      invited: 'The invitation is on its way.',
      again: 'A new invitation is on its way; the link before it no longer works.',
      role: 'The role is changed.',
      disabled: 'The account is disabled.',
      enabled: 'The account is enabled.',
    },
  },
  fi: {
    title: 'Käyttäjät',
    invite: 'Kutsu työtoveri',
    inviteHow: 'Kutsuttu saa viikon toimivan linkin ja valitsee salasanan.',
    name: 'Nimi',
    nameHint: 'Niin kuin hakijat sen näkevät.',
    email: 'Sähköposti',
    role: 'Rooli',
    roleHint:
      'Rekrytoija näkee tiimiensä työpaikat, HR-vastaava kaikki työpaikat ja asetukset, pääkäyttäjä myös käyttäjät.',
    language: 'Viestien kieli',
    send: 'Lähetä kutsu',
    status: 'Tila',
    seen: 'Nähty viimeksi',
    never: 'ei koskaan',
    open: 'Avoimia lupauksia',
    change: 'Muuta',
    changeName: (name) => `Muuta: ${name}`,
    save: 'Tallenna rooli',
    again: 'Lähetä kutsu uudelleen',
    disable: 'Sulje tili',
    disableHow: 'Käyttäjä kirjataan ulos kaikkialta, eivätkä hänen API-avaimensa enää toimi.',
    enable: 'Avaa tili',
    enableHow: 'Käyttäjä voi taas kirjautua entisellä salasanallaan.',
    hands: (promises, applications, jobs) =>
      `Hänen vastuullaan: ${promises} avointa lupausta, ${applications} hakemusta, ${jobs} avointa työpaikkaa. Ne siirretään ensin, ja jokaiselle hakijalle kerrotaan, kuka nyt vastaa.`,
    nothing: 'Hänen vastuullaan ei ole mitään.',
    to: 'Kuka vastaa tästä lähtien',
    choose: 'Valitse työtoveri',
    done: {
      invited: 'Kutsu on matkalla.',
      again: 'Uusi kutsu on matkalla; edellinen linkki ei enää toimi.',
      role: 'Rooli on muutettu.',
      disabled: 'Tili on suljettu.',
      enabled: 'Tili on avattu.',
    },
  },
  sv: {
    title: 'Användare',
    invite: 'Bjud in en kollega',
    inviteHow: 'Den inbjudna får en länk som fungerar i en vecka, och väljer ett lösenord.',
    name: 'Namn',
    nameHint: 'Som kandidaterna ser det.',
    email: 'E-post',
    role: 'Roll',
    roleHint:
      'En rekryterare ser sina teams jobb, en HR-ansvarig alla jobb och inställningar, en administratör även användare.',
    language: 'Språk i breven',
    send: 'Skicka inbjudan',
    status: 'Status',
    seen: 'Senast sedd',
    never: 'aldrig',
    open: 'Öppna löften',
    change: 'Ändra',
    changeName: (name) => `Ändra ${name}`,
    save: 'Spara rollen',
    again: 'Skicka inbjudan igen',
    disable: 'Stäng av kontot',
    disableHow: 'Användaren loggas ut överallt, och API-nycklarna slutar fungera.',
    enable: 'Öppna kontot',
    enableHow: 'Användaren kan logga in igen, med det lösenord som fanns.',
    hands: (promises, applications, jobs) =>
      `På deras bord: ${promises} öppna löften, ${applications} ansökningar, ${jobs} öppna jobb. De lämnas över först, och varje kandidat får veta vem som svarar nu.`,
    nothing: 'De har inget på sitt bord.',
    to: 'Vem svarar från och med nu',
    choose: 'Välj en kollega',
    done: {
      invited: 'Inbjudan är på väg.',
      again: 'En ny inbjudan är på väg; den förra länken fungerar inte längre.',
      role: 'Rollen är ändrad.',
      disabled: 'Kontot är avstängt.',
      enabled: 'Kontot är öppet.',
    },
  },
});

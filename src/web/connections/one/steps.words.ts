import type { Vendor } from '../../../integrations/ats/record';
import { words } from '../../words/words';

interface StepWords {
  /** How its hook is made, step by step. */
  hook: Record<Vendor, readonly string[]>;
  /** Where its API key is found. */
  token: Record<Vendor, string>;
}

const TAIL = {
  en: 'Come back here and press “Send a test”, then do something in the ATS and see it arrive among the last events.',
  fi: 'Palaa tänne ja valitse ”Lähetä koe”. Tee sitten jotakin rekrytointijärjestelmässä ja katso, että se saapuu viimeisimpiin tapahtumiin.',
  sv: 'Kom tillbaka hit och välj ”Skicka ett prov”. Gör sedan något i rekryteringssystemet och se att det kommer fram bland de senaste händelserna.',
};

/** What is to be done at each vendor. The names of its menus are its own and stay in English. */
export const STEP_WORDS = words<StepWords>({
  en: {
    hook: {
      greenhouse: [
        'In Greenhouse, open Configure › Dev Center › Web Hooks › Web Hooks and choose “Create New Web Hook”.',
        'A web hook there is for one event: make one for each of the events listed here, with the address as Endpoint URL and the signing key as Secret key.',
        TAIL.en,
      ],
      lever: [
        'In Lever, as a Super Admin, open Settings › Integrations and API › Webhooks.',
        'Switch on each of the events listed here with the address as its URL.',
        'Lever shows a signature token for each event. Paste all of them below, one per line.',
        TAIL.en,
      ],
      ashby: [
        'In Ashby, open Admin › Integrations › Webhooks and add one.',
        'Make one for each of the events listed here, with the address as Request URL and the signing key as Secret token. Without the token Ashby does not sign, and nothing is taken.',
        TAIL.en,
      ],
      teamtailor: [
        'Teamtailor’s support switches webhooks on for your company; ask them first.',
        'Open Settings › Integrations › Webhooks, add one with the address and the events listed here, and save it.',
        'Teamtailor shows a signature key then. Paste it below.',
        TAIL.en,
      ],
      workable: [
        'In Workable, open Settings › Integrations › Apps and make an API access token with the scope r_candidates. It is the signing key too: paste it below.',
        'Workable subscribes over its API, once for each event, and wants another address each time. Run the commands here on any machine, with the token in place of TOKEN.',
        TAIL.en,
      ],
    },
    token: {
      greenhouse:
        'Configure › Dev Center › API Credentials: a “Harvest V3 (OAuth)” credential, written client id:client secret',
      lever:
        'Settings › Integrations and API › API Credentials, with the right to read confidential data',
      ashby:
        'Admin › Integrations › API Keys, with the right to read candidates, jobs and interviews',
      teamtailor: 'Settings › Integrations › API keys, of the kind Admin with the right to read',
      workable: 'Settings › Integrations › Apps: the API access token with the scope r_candidates',
    },
  },
  fi: {
    hook: {
      greenhouse: [
        'Avaa Greenhousessa Configure › Dev Center › Web Hooks › Web Hooks ja valitse ”Create New Web Hook”.',
        'Siellä yksi web hook koskee yhtä tapahtumaa: tee oma kullekin tässä luetellulle. Endpoint URL on osoite ja Secret key on allekirjoitusavain.',
        TAIL.fi,
      ],
      lever: [
        'Avaa Leverissä Super Adminina Settings › Integrations and API › Webhooks.',
        'Ota käyttöön kukin tässä lueteltu tapahtuma ja anna sen URL:ksi osoite.',
        'Lever näyttää jokaiselle tapahtumalle oman allekirjoitustunnisteen (signature token). Liitä ne kaikki alle, yksi riville.',
        TAIL.fi,
      ],
      ashby: [
        'Avaa Ashbyssä Admin › Integrations › Webhooks ja lisää uusi.',
        'Tee oma kullekin tässä luetellulle tapahtumalle. Request URL on osoite ja Secret token on allekirjoitusavain. Ilman sitä Ashby ei allekirjoita, eikä mitään oteta vastaan.',
        TAIL.fi,
      ],
      teamtailor: [
        'Teamtailorin tuki ottaa webhookit käyttöön yrityksellenne; pyydä sitä ensin.',
        'Avaa Settings › Integrations › Webhooks, lisää uusi osoitteella ja tässä luetelluilla tapahtumilla ja tallenna.',
        'Teamtailor näyttää silloin allekirjoitusavaimen (signature key). Liitä se alle.',
        TAIL.fi,
      ],
      workable: [
        'Avaa Workablessa Settings › Integrations › Apps ja luo API access token, jolla on oikeus r_candidates. Se on myös allekirjoitusavain: liitä se alle.',
        'Workablen tilaukset tehdään sen rajapinnassa, yksi kullekin tapahtumalle, ja joka kerta eri osoitteella. Aja nämä komennot millä koneella tahansa; TOKENin tilalle tulee avain.',
        TAIL.fi,
      ],
    },
    token: {
      greenhouse:
        'Configure › Dev Center › API Credentials: ”Harvest V3 (OAuth)”, muodossa client id:client secret',
      lever:
        'Settings › Integrations and API › API Credentials, oikeus lukea luottamukselliset tiedot',
      ashby: 'Admin › Integrations › API Keys, oikeus lukea hakijat, työpaikat ja haastattelut',
      teamtailor: 'Settings › Integrations › API keys, lajia Admin ja lukuoikeudella',
      workable: 'Settings › Integrations › Apps: API access token, jolla on oikeus r_candidates',
    },
  },
  sv: {
    hook: {
      greenhouse: [
        'Öppna Configure › Dev Center › Web Hooks › Web Hooks i Greenhouse och välj ”Create New Web Hook”.',
        'En web hook gäller en händelse: gör en för var och en av dem som räknas upp här, med adressen som Endpoint URL och signeringsnyckeln som Secret key.',
        TAIL.sv,
      ],
      lever: [
        'Öppna Settings › Integrations and API › Webhooks i Lever, som Super Admin.',
        'Slå på var och en av händelserna som räknas upp här, med adressen som URL.',
        'Lever visar en signaturnyckel (signature token) för varje händelse. Klistra in alla nedan, en per rad.',
        TAIL.sv,
      ],
      ashby: [
        'Öppna Admin › Integrations › Webhooks i Ashby och lägg till en.',
        'Gör en för var och en av händelserna som räknas upp här, med adressen som Request URL och signeringsnyckeln som Secret token. Utan den signerar Ashby inte, och inget tas emot.',
        TAIL.sv,
      ],
      teamtailor: [
        'Teamtailors support slår på webhooks för ert företag; be dem först.',
        'Öppna Settings › Integrations › Webhooks, lägg till en med adressen och händelserna som räknas upp här, och spara.',
        'Då visar Teamtailor en signaturnyckel (signature key). Klistra in den nedan.',
        TAIL.sv,
      ],
      workable: [
        'Öppna Settings › Integrations › Apps i Workable och gör en API access token med rätten r_candidates. Den är också signeringsnyckeln: klistra in den nedan.',
        'I Workable prenumererar man genom dess API, en gång för varje händelse, och varje gång med en annan adress. Kör kommandona här på vilken dator som helst, med nyckeln i stället för TOKEN.',
        TAIL.sv,
      ],
    },
    token: {
      greenhouse:
        'Configure › Dev Center › API Credentials: en ”Harvest V3 (OAuth)”, skriven client id:client secret',
      lever:
        'Settings › Integrations and API › API Credentials, med rätt att läsa konfidentiella uppgifter',
      ashby:
        'Admin › Integrations › API Keys, med rätt att läsa kandidater, tjänster och intervjuer',
      teamtailor: 'Settings › Integrations › API keys, av slaget Admin med läsrätt',
      workable: 'Settings › Integrations › Apps: en API access token med rätten r_candidates',
    },
  },
});

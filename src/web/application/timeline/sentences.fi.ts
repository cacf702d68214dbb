import type { Sentences } from './happened';

const CHANNELS: Record<string, string> = {
  ...{ phone: 'puhelimitse', meeting: 'tapaamisessa', sms: 'tekstiviestillä' },
  ...{ email: 'sähköpostilla', page: 'tilannesivulla' },
};
const OUTCOMES: Record<string, string> = { rejected: 'ei jatkoon', offer: 'paikkaa tarjotaan' };
const KINDS: Record<string, string> = {
  ...{ answer: 'vastauksen', contact: 'yhteydenoton', feedback: 'palautteen' },
};

/** What happened, in Finnish. */
export const FI: Sentences = {
  'application.received': () => 'Hakemus saapui',
  'application.reopened': ({ who }) => `${who} avasi hakemuksen uudelleen`,
  'application.withdrawn': ({ who, isLupaus }) =>
    isLupaus ? 'Hakija perui hakemuksensa' : `Hakija perui hakemuksensa, kirjasi ${who}`,
  'application.hired': ({ who }) => `Palkattiin, päätti ${who}`,
  'stage.entered': ({ who, stage }) => `${who} siirsi hakemuksen vaiheeseen ${stage}`,
  'interview.scheduled': ({ who }) => `${who} sopi haastattelun:`,
  'interview.held': ({ isLupaus, who }) =>
    isLupaus
      ? 'Haastattelu päättyi; oletettavasti pidetty'
      : `${who} kirjasi haastattelun pidetyksi`,
  'interview.not_held': ({ who }) => `Haastattelua ei pidetty, kirjasi ${who}`,
  'assignment.given': () => 'Hakija sai tehtävän, palautus',
  'assignment.returned': ({ who }) => `Tehtävä palautui, kirjasi ${who}`,
  'decision.made': ({ who, outcome }) => `${who} päätti: ${OUTCOMES[outcome] ?? outcome}`,
  'decision.undone': ({ who }) => `${who} perui päätöksen ennen kuin siitä kerrottiin`,
  'promise.made': ({ who, kind }) => `${who} lupasi ${KINDS[kind] ?? kind}`,
  'promise.rescheduled': ({ who }) => `${who} antoi uuden päivän:`,
  'promise.broken': () => 'Määräaika meni eikä lupausta pidetty',
  'message.queued': ({ who, isAutomated, isLupaus, purposes }) =>
    isAutomated || isLupaus
      ? `Lupaus jätti lähetettäväksi: ${purposes}`
      : `Lähetettäväksi: ${purposes}, kirjoitti ${who}`,
  'message.delivered': ({ who, channel, isCopy, isImported, purposes }) => {
    if (channel !== 'email') return `${who} puhui hakijalle ${CHANNELS[channel]}: ${purposes}`;
    if (isImported) return `Katsotaan kerrotuksi ennen tuontia: ${purposes}`;
    if (isCopy) return `${who} kirjoitti omasta postilaatikostaan, ja kopio saapui: ${purposes}`;
    return `Sähköpostipalvelin otti vastaan: ${purposes}`;
  },
  'message.bounced': () => 'Palasi takaisin: viesti ei täytä mitään lupausta',
  'message.received': ({ channel, kind }) =>
    `Hakija ${kind === 'other' ? 'kertoi' : 'kysyi'} ${CHANNELS[channel]}`,
  'question.waived': ({ who }) => `${who} sanoi, ettei kysymys tarvitse vastausta`,
  'feedback.requested': () => 'Hakija pyysi palautetta',
  'contact.disputed': () => 'Hakija sanoo, ettei tätä yhteydenottoa tapahtunut',
  'dispute.upheld': ({ who }) =>
    `${who} vahvisti, ettei yhteydenottoa tapahtunut; se ei täytä mitään`,
  'clock.paused': ({ who }) => `${who} pysäytti kellon, kunnes hakija on tehnyt osuutensa`,
  'clock.resumed': ({ who }) => `${who} käynnisti kellon taas`,
  'owner.changed': ({ who, to }) => `${who} siirsi vastuun hakemuksesta: ${to}`,
  'job.closed': ({ who, outcome }) =>
    `${who} sulki haun: ${outcome === 'filled' ? 'paikka täytettiin' : 'haku peruttiin'}`,
  'candidate.erased': () => 'Hakijan tiedot poistettiin',
  'application.voided': () => 'Tuonti, jossa hakemus tuli, otettiin takaisin',
  'request.asked': ({ who, to }) => `${who} kysyi: ${to}`,
  'request.answered': ({ to }) => `${to} vastasi`,
};

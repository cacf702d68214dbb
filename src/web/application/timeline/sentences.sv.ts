import type { Sentences } from './happened';

const CHANNELS: Record<string, string> = {
  ...{ phone: 'per telefon', meeting: 'vid ett möte', sms: 'per sms' },
  ...{ email: 'per e-post', page: 'på statussidan' },
};
const OUTCOMES: Record<string, string> = { rejected: 'går inte vidare', offer: 'erbjud jobbet' };
const KINDS: Record<string, string> = {
  ...{ answer: 'ett svar', contact: 'besked', feedback: 'återkoppling' },
};

/** What happened, in Swedish. */
export const SV: Sentences = {
  'application.received': () => 'Ansökan kom in',
  'application.reopened': ({ who }) => `${who} öppnade ansökan igen`,
  'application.withdrawn': ({ who, isLupaus }) =>
    isLupaus ? 'Kandidaten återtog ansökan' : `Kandidaten återtog ansökan, antecknat av ${who}`,
  'application.hired': ({ who }) => `Anställd, av ${who}`,
  'stage.entered': ({ who, stage }) => `${who} flyttade ansökan till ${stage}`,
  'interview.scheduled': ({ who }) => `${who} bestämde en intervju:`,
  'interview.held': ({ isLupaus, who }) =>
    isLupaus ? 'Intervjun tog slut; antas ha hållits' : `${who} antecknade att intervjun hölls`,
  'interview.not_held': ({ who }) => `Intervjun ägde inte rum, säger ${who}`,
  'assignment.given': () => 'Kandidaten fick en uppgift, tillbaka',
  'assignment.returned': ({ who }) => `Uppgiften kom tillbaka, antecknat av ${who}`,
  'decision.made': ({ who, outcome }) => `${who} beslutade: ${OUTCOMES[outcome] ?? outcome}`,
  'decision.undone': ({ who }) => `${who} ångrade beslutet innan det meddelades`,
  'promise.made': ({ who, kind }) => `${who} lovade ${KINDS[kind] ?? kind}`,
  'promise.rescheduled': ({ who }) => `${who} gav ett nytt datum:`,
  'promise.broken': () => 'Tiden gick ut och löftet hölls inte',
  'message.queued': ({ who, isAutomated, isLupaus, purposes }) =>
    isAutomated || isLupaus
      ? `Lagt i kö av Lupaus: ${purposes}`
      : `Lagt i kö: ${purposes}, skrivet av ${who}`,
  'message.delivered': ({ who, channel, isCopy, isImported, purposes }) => {
    if (channel !== 'email')
      return `${who} talade med kandidaten ${CHANNELS[channel]}: ${purposes}`;
    if (isImported) return `Räknas som sagt före importen: ${purposes}`;
    if (isCopy) return `${who} skrev från sin egen brevlåda, och en kopia kom: ${purposes}`;
    return `Mottaget av e-postservern: ${purposes}`;
  },
  'message.bounced': () => 'Studsade: brevet kom tillbaka och uppfyller inget',
  'message.received': ({ channel, kind }) =>
    `Kandidaten ${kind === 'other' ? 'berättade något' : 'frågade'} ${CHANNELS[channel]}`,
  'question.waived': ({ who }) => `${who} sade att frågan inte behöver något svar`,
  'feedback.requested': () => 'Kandidaten bad om återkoppling',
  'contact.disputed': () => 'Kandidaten säger att den här kontakten aldrig ägde rum',
  'dispute.upheld': ({ who }) =>
    `${who} höll med om att kontakten aldrig ägde rum; den uppfyller inget`,
  'clock.paused': ({ who }) => `${who} stoppade klockan medan kandidaten ska göra sin del`,
  'clock.resumed': ({ who }) => `${who} startade klockan igen`,
  'owner.changed': ({ who, to }) => `${who} lämnade över ansökan till ${to}`,
  'job.closed': ({ who, outcome }) =>
    `${who} stängde tjänsten: ${outcome === 'filled' ? 'tillsatt' : 'inställd'}`,
  'candidate.erased': () => 'Kandidatens uppgifter raderades',
  'application.voided': () => 'Importen som ansökan kom med togs tillbaka',
  'request.asked': ({ who, to }) => `${who} frågade ${to}`,
  'request.answered': ({ to }) => `${to} svarade`,
};

import { words } from '../words/words';

export const WORDS = words({
  en: {
    title: 'Absences',
    add: 'Enter an absence',
    now: 'Now',
    coming: 'Coming',
    past: 'Past',
    none: 'Nobody is away now, and no absence is entered.',
    away: 'Away',
    answers: 'Answers meanwhile',
    from: 'From',
    to: 'To',
    cancelled: 'called off',
    callOff: 'Call off',
    newTitle: 'Enter an absence',
    who: 'Who is away',
    fromHint: 'Empty: from now.',
    delegateHint: 'What falls due meanwhile goes over to them, and the candidates are told.',
    preview: 'Show what goes over',
    enter: 'Enter the absence',
    goes: 'What goes over',
    nothing: 'Nothing falls due in this time so far; what comes up meanwhile goes over as well.',
    sum: (promises: number, applications: number) =>
      `${promises} ${promises === 1 ? 'promise' : 'promises'} on ${applications} ${applications === 1 ? 'application' : 'applications'}`,
    goesTo: (sum: string, name: string) => `To ${name}: ${sum}.`,
    told: (n: number) =>
      n === 0
        ? 'No candidate is told.'
        : n === 1
          ? 'One candidate is told who answers them.'
          : `${n} candidates are told who answers them.`,
    when: 'Candidates are told when it begins:',
    atOnce: 'Candidates are told at once.',
    cut: 'There are more than these.',
    candidate: 'Candidate',
    job: 'Job',
    promises: 'Promises',
    firstDue: 'First due',
    done: {
      entered: 'The absence is entered.',
      cancelled: 'The absence is called off.',
    },
  },
  fi: {
    title: 'Poissaolot',
    add: 'Kirjaa poissaolo',
    now: 'Nyt',
    coming: 'Tulossa',
    past: 'Menneet',
    none: 'Kukaan ei ole nyt poissa, eikä poissaoloja ole kirjattu.',
    away: 'Poissa',
    answers: 'Vastaa sillä välin',
    from: 'Alkaa',
    to: 'Päättyy',
    cancelled: 'peruttu',
    callOff: 'Peru',
    newTitle: 'Kirjaa poissaolo',
    who: 'Kuka on poissa',
    fromHint: 'Tyhjänä alkaa nyt.',
    delegateHint: 'Sillä välin erääntyvä siirtyy hänelle, ja hakijoille kerrotaan siitä.',
    preview: 'Näytä, mitä siirtyy',
    enter: 'Kirjaa poissaolo',
    goes: 'Mitä siirtyy',
    nothing: 'Tänä aikana ei toistaiseksi eräänny mitään; sillä välin tuleva siirtyy myös.',
    sum: (promises, applications) =>
      `${promises} ${promises === 1 ? 'lupaus' : 'lupausta'}, ${applications} ${applications === 1 ? 'hakemus' : 'hakemusta'}`,
    goesTo: (sum, name) => `${name}: ${sum}.`,
    told: (n) =>
      n === 0
        ? 'Hakijoille ei kerrota.'
        : n === 1
          ? 'Yhdelle hakijalle kerrotaan, kuka vastaa.'
          : `${n} hakijalle kerrotaan, kuka heille vastaa.`,
    when: 'Hakijoille kerrotaan poissaolon alkaessa:',
    atOnce: 'Hakijoille kerrotaan heti.',
    cut: 'Näiden lisäksi on muitakin.',
    candidate: 'Hakija',
    job: 'Työpaikka',
    promises: 'Lupauksia',
    firstDue: 'Ensimmäinen erääntyy',
    done: {
      entered: 'Poissaolo on kirjattu.',
      cancelled: 'Poissaolo on peruttu.',
    },
  },
  sv: {
    title: 'Frånvaro',
    add: 'Anmäl frånvaro',
    now: 'Nu',
    coming: 'Kommande',
    past: 'Tidigare',
    none: 'Ingen är borta nu, och ingen frånvaro är anmäld.',
    away: 'Borta',
    answers: 'Svarar under tiden',
    from: 'Från',
    to: 'Till',
    cancelled: 'inställd',
    callOff: 'Ställ in',
    newTitle: 'Anmäl frånvaro',
    who: 'Vem är borta',
    fromHint: 'Tomt: från och med nu.',
    delegateHint:
      'Det som förfaller under tiden går över till personen, och kandidaterna får veta det.',
    preview: 'Visa vad som går över',
    enter: 'Anmäl frånvaron',
    goes: 'Vad som går över',
    nothing: 'Inget förfaller under den här tiden än så länge; det som kommer till går också över.',
    sum: (promises, applications) =>
      `${promises} ${promises === 1 ? 'löfte' : 'löften'} i ${applications} ${applications === 1 ? 'ansökan' : 'ansökningar'}`,
    goesTo: (sum, name) => `Till ${name}: ${sum}.`,
    told: (n) =>
      n === 0
        ? 'Ingen kandidat får veta.'
        : n === 1
          ? 'En kandidat får veta vem som svarar.'
          : `${n} kandidater får veta vem som svarar dem.`,
    when: 'Kandidaterna får veta när den börjar:',
    atOnce: 'Kandidaterna får veta genast.',
    cut: 'Det finns fler än de här.',
    candidate: 'Kandidat',
    job: 'Jobb',
    promises: 'Löften',
    firstDue: 'Först förfaller',
    done: {
      entered: 'Frånvaron är anmäld.',
      cancelled: 'Frånvaron är inställd.',
    },
  },
});

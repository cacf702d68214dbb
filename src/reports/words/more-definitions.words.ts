import { words } from '../../mail/locale';

/** What is defined of the figures that the first table has no room for. */
export const MORE_DEFINED = [
  ...(['automated', 'handedLate', 'colleague', 'feedbackAsked', 'feedbackGiven'] as const),
  ...(['feedbackDeclined', 'leftSilent', 'rating'] as const),
];
type MoreDefined = (typeof MORE_DEFINED)[number];

/** What each of them is, in plain words. */
export const MORE_DEFINITIONS = words<Record<MoreDefined, readonly [term: string, text: string]>>({
  en: {
    automated: [
      'Automated',
      'Of the promises kept in time, the share that a machine kept. Late ones are not in it: no machine is charged with them.',
    ],
    handedLate: [
      'After hand-over',
      'Broken promises that count for somebody who no longer answered for them when they fell due: they had most of the time, and handed the application over before its end.',
    ],
    colleague: [
      'Waiting for colleagues',
      'Of the business time in which what was due could be kept in time, the share in which a colleague had been asked and had not answered. The rest is that of whoever answers for the application. Time after the due time is not in it. The number leads to all promises of applications about which a colleague was asked.',
    ],
    feedbackAsked: [
      'Feedback asked for',
      'Requests of candidates for feedback whose answer fell due in the period. A second request while the first one stands is the same question.',
    ],
    feedbackGiven: [
      'Feedback given',
      'Of those requests, how many were answered with feedback, in time or late.',
    ],
    feedbackDeclined: [
      'Feedback declined',
      'Of those requests, how many were answered with the reason why there is none.',
    ],
    leftSilent: [
      'Left silent',
      'Applications in which the candidate heard nothing at all for ten business days, the tenth of which ended in the period. It counts for who answered for the application at that moment, and in the stage in which it was. Any message or call that reached the candidate ends a silence, also an automated one. It is of no single promise: a table by promise has none, nor has a report on one promise.',
    ],
    rating: [
      'Candidates',
      'What candidates answered, from 0 to 10, when they were asked after the end how well they were treated: the mean of the answers given in the period. Each counts for who answers for the application. They are shown five at a time, so that nobody can be recognised; for one job, department, promise or stage never, because who gave them could be guessed.',
    ],
  },
  fi: {
    automated: [
      'Automaatin osuus',
      'Ajoissa pidetyistä lupauksista se osuus, jonka automaatti piti. Myöhästyneet eivät ole mukana: niitä ei lasketa automaatin syyksi.',
    ],
    handedLate: [
      'Siirtäjän rikkomat',
      'Rikotut lupaukset, jotka lasketaan sille, joka ei enää vastannut niistä määräajan umpeutuessa: hänellä oli suurin osa ajasta, ja hän siirsi hakemuksen toiselle ennen sen loppua.',
    ],
    colleague: [
      'Kollegan odotus',
      'Siitä työajasta, jonka aikana erääntyneet olisi voitu pitää ajoissa, se osuus, jonka kysyttiin kollegalta eikä hän ollut vielä vastannut. Loput kuuluu sille, joka vastaa hakemuksesta. Määräajan jälkeinen aika ei ole mukana. Luku johtaa kaikkiin lupauksiin niissä hakemuksissa, joista kysyttiin kollegalta.',
    ],
    feedbackAsked: [
      'Palautetta pyydetty',
      'Hakijoiden palautepyynnöt, joiden vastaus erääntyi jaksolla. Toinen pyyntö ensimmäisen ollessa avoinna on sama kysymys.',
    ],
    feedbackGiven: [
      'Palaute annettu',
      'Näistä pyynnöistä ne, joihin vastattiin palautteella, ajoissa tai myöhässä.',
    ],
    feedbackDeclined: [
      'Palaute evätty',
      'Näistä pyynnöistä ne, joihin vastattiin kertomalla, miksi palautetta ei anneta.',
    ],
    leftSilent: [
      'Jäi vaille tietoa',
      'Hakemukset, joissa hakija ei kuullut mitään kymmeneen työpäivään, joista kymmenes päättyi jaksolla. Se lasketaan sille, joka silloin vastasi hakemuksesta, ja siihen vaiheeseen, jossa hakemus silloin oli. Hiljaisuuden katkaisee mikä tahansa hakijalle mennyt viesti tai puhelu, myös automaattinen. Se ei kuulu millekään yksittäiselle lupaukselle: lupauksittain sitä ei ole, eikä yhden lupauksen raportissa.',
    ],
    rating: [
      'Hakijat',
      'Mitä hakijat vastasivat asteikolla 0–10, kun heiltä haun jälkeen kysyttiin, kuinka hyvin heitä kohdeltiin: jakson vastausten keskiarvo. Vastaus luetaan sille, joka vastaa hakemuksesta. Vastaukset näytetään viiden ryhmissä, jottei ketään voi tunnistaa; yhden työpaikan, osaston, lupauksen tai vaiheen osalta ei koskaan, koska vastaajat voisi arvata.',
    ],
  },
  sv: {
    automated: [
      'Andel av maskin',
      'Av löftena som hölls i tid, den andel som en maskin höll. Sena är inte med: de läggs ingen maskin till last.',
    ],
    handedLate: [
      'Brutna efter byte',
      'Brutna löften som räknas för någon som inte längre svarade för dem när de förföll: den personen hade största delen av tiden och lämnade över ansökan före slutet.',
    ],
    colleague: [
      'Väntan på kollegor',
      'Av den arbetstid då det som förföll kunde hållas i tid, den andel då en kollega var tillfrågad och inte hade svarat. Resten är den som svarar för ansökan. Tid efter förfallotiden är inte med. Siffran leder till alla löften i ansökningar där en kollega tillfrågades.',
    ],
    feedbackAsked: [
      'Respons begärd',
      'Kandidaters begäranden om respons vars svar förföll i perioden. En andra begäran medan den första står kvar är samma fråga.',
    ],
    feedbackGiven: [
      'Respons given',
      'Av dessa begäranden, hur många som besvarades med respons, i tid eller för sent.',
    ],
    feedbackDeclined: [
      'Respons avböjd',
      'Av dessa begäranden, hur många som besvarades med skälet till att det inte ges någon.',
    ],
    leftSilent: [
      'Lämnade utan besked',
      'Ansökningar där kandidaten inte hörde något alls på tio arbetsdagar, av vilka den tionde tog slut i perioden. Det räknas för den som då svarade för ansökan, och i det steg där den då var. Varje meddelande eller samtal som nådde kandidaten bryter tystnaden, även ett automatiskt. Det hör inte till något enskilt löfte: en tabell per löfte har det inte, och inte heller en rapport om ett löfte.',
    ],
    rating: [
      'Kandidater',
      'Vad kandidaterna svarade, från 0 till 10, när de efteråt fick frågan hur väl de bemöttes: medelvärdet av svaren i perioden. Varje svar räknas för den som svarar för ansökan. De visas fem i taget så att ingen kan kännas igen; för en tjänst, en avdelning, ett löfte eller ett steg aldrig, för det gick att gissa vem som gav dem.',
    ],
  },
});

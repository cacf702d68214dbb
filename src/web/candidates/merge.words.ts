import { words } from '../words/words';

/** Words of the page that makes one record of two. */
export const MERGE_WORDS = words({
  en: {
    title: (name: string) => `${name} is the same person as another`,
    which: 'Which record is to stay?',
    alike: 'Those of the same name:',
    noneAlike: 'No other record has this name.',
    unreachable: 'no address',
    into: 'Another record',
    intoHint: 'Its e-mail address, or its id.',
    look: 'Show what would happen',
    becomes: 'becomes a part of',
    moves: 'These applications go there, with everything written and said about them:',
    nothing: 'No application goes there.',
    stays:
      'The record that stays keeps its name and address, and takes over what it lacks. Mails from the other address still arrive where they belong.',
    twice: 'The person then has two applications under way to one job:',
    twiceStays:
      'Both stay, each with what is owed. Withdraw one of them afterwards if it was sent by mistake.',
    noWayBack: 'There is no way back.',
    merge: 'Make them one',
    another: 'Choose another',
    problems: {
      unknown_candidate: 'No other candidate has this address or id.',
      same_candidate: 'That is the same record.',
      several: 'Several candidates have this address: give the id of the right one.',
    },
  },
  fi: {
    title: (name) => `${name} on sama henkilö kuin toinen`,
    which: 'Mikä tietue jää?',
    alike: 'Samannimiset:',
    noneAlike: 'Samannimisiä ei ole muita.',
    unreachable: 'ei osoitetta',
    into: 'Toinen tietue',
    intoHint: 'Sen sähköpostiosoite tai tunniste.',
    look: 'Näytä, mitä tapahtuu',
    becomes: 'liitetään tietueeseen',
    moves: 'Nämä hakemukset siirtyvät sinne kaikkine viesteineen ja merkintöineen:',
    nothing: 'Yhtään hakemusta ei siirry.',
    stays:
      'Jäävä tietue pitää nimensä ja osoitteensa ja saa sen, mikä siltä puuttuu. Toisesta osoitteesta lähetetyt viestit löytävät yhä perille.',
    twice: 'Henkilöllä on sen jälkeen kaksi käynnissä olevaa hakemusta samaan työhön:',
    twiceStays:
      'Molemmat jäävät, kumpikin lupauksineen. Peru toinen sen jälkeen, jos se lähetettiin vahingossa.',
    noWayBack: 'Yhdistämistä ei voi perua.',
    merge: 'Yhdistä',
    another: 'Valitse toinen',
    problems: {
      unknown_candidate: 'Kenelläkään muulla hakijalla ei ole tätä osoitetta tai tunnistetta.',
      same_candidate: 'Se on sama tietue.',
      several: 'Usealla hakijalla on tämä osoite: anna oikean tunniste.',
    },
  },
  sv: {
    title: (name) => `${name} är samma person som en annan`,
    which: 'Vilken post ska finnas kvar?',
    alike: 'De med samma namn:',
    noneAlike: 'Ingen annan post har det här namnet.',
    unreachable: 'ingen adress',
    into: 'En annan post',
    intoHint: 'Dess e-postadress eller id.',
    look: 'Visa vad som händer',
    becomes: 'blir en del av',
    moves: 'De här ansökningarna flyttas dit, med allt som skrivits och sagts om dem:',
    nothing: 'Ingen ansökan flyttas dit.',
    stays:
      'Posten som finns kvar behåller namn och adress och får det som den saknar. Mejl från den andra adressen kommer fortfarande rätt.',
    twice: 'Personen har sedan två pågående ansökningar till samma jobb:',
    twiceStays:
      'Båda finns kvar, var och en med sina löften. Återta den ena efteråt om den skickades av misstag.',
    noWayBack: 'Det går inte att ångra.',
    merge: 'Slå ihop',
    another: 'Välj en annan',
    problems: {
      unknown_candidate: 'Ingen annan kandidat har den adressen eller det id:t.',
      same_candidate: 'Det är samma post.',
      several: 'Flera kandidater har den adressen: ange id för den rätta.',
    },
  },
});

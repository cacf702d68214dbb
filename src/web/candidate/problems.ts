import type { Locale } from '../../mail/locale';
import { words } from '../words/words';

/** What is wrong with a field, by its name in what is sent. */
const FIELDS = words<Record<string, string>>({
  en: {
    name: 'Write your name, in one line of at most 200 characters and with no address in it.',
    email: 'Write one e-mail address, such as maija@example.com.',
    phone: 'The telephone number has at most 50 characters, in one line.',
    locale: 'Choose one of the three languages.',
    message: 'The message has at most 10,000 characters.',
    text: 'Write what you want to say, in at most 10,000 characters.',
    words: 'Write a few words, at most 4,000 characters.',
    score: 'Choose a number from 1 to 5.',
    consent: 'To apply, tick that we may use what you send us for this application.',
    website: 'One field that nobody sees was filled in. Leave it empty, and send the form again.',
  },
  fi: {
    name: 'Kirjoita nimesi yhdelle riville, enintään 200 merkkiä, ilman osoitteita.',
    email: 'Kirjoita yksi sähköpostiosoite, esimerkiksi maija@example.com.',
    phone: 'Puhelinnumerossa on enintään 50 merkkiä yhdellä rivillä.',
    locale: 'Valitse jokin kolmesta kielestä.',
    message: 'Viestissä on enintään 10 000 merkkiä.',
    text: 'Kirjoita asiasi, enintään 10 000 merkkiä.',
    words: 'Kirjoita muutama sana, enintään 4 000 merkkiä.',
    score: 'Valitse luku yhdestä viiteen.',
    consent: 'Jotta voit hakea, merkitse, että saamme käyttää lähettämiäsi tietoja tässä haussa.',
    website:
      'Yksi piilossa oleva kenttä oli täytetty. Jätä se tyhjäksi ja lähetä lomake uudelleen.',
  },
  sv: {
    name: 'Skriv ditt namn på en rad, högst 200 tecken, utan adresser.',
    email: 'Skriv en e-postadress, till exempel maija@example.com.',
    phone: 'Telefonnumret får ha högst 50 tecken på en rad.',
    locale: 'Välj ett av de tre språken.',
    message: 'Meddelandet får ha högst 10 000 tecken.',
    text: 'Skriv vad du vill säga, högst 10 000 tecken.',
    words: 'Skriv några ord, högst 4 000 tecken.',
    score: 'Välj en siffra från 1 till 5.',
    consent: 'För att söka behöver du kryssa i att vi får använda uppgifterna för den här ansökan.',
    website: 'Ett dolt fält var ifyllt. Lämna det tomt och skicka formuläret igen.',
  },
});

/** What is wrong otherwise, by the code of the error. */
const CODES = words<Record<string, string>>({
  en: {
    ended: 'This application has already ended, so there is nothing to withdraw.',
    already_disputed: 'You have told us already. Somebody in HR looks into it.',
    already_owed: 'This question is already waiting for an answer.',
    already_asked: 'You have asked for that already; it is under way.',
    changed_meanwhile:
      'Somebody changed this while you were writing. Look at it again and send it once more.',
    form_used:
      'This form was sent already, with other words. What is typed now was not sent yet: look at it, and send it again if you want to.',
    job_closed: 'This job takes no more applications.',
    posting_changed:
      'The page was changed while you were writing. Read it and what you agree to again, and send it once more: what you wrote is still here.',
    too_fast: 'This was sent faster than anybody types. Wait a few seconds and send it again.',
    foreign_form:
      'This form is too old. Send it once more: everything that you wrote is still here.',
    too_many_requests: 'That was asked for too often. Try again in a quarter of an hour.',
    foreign_page:
      'This form came from a page that is not known here. What you wrote is below: read it, and send it from this page.',
    wrong_key:
      'This form came from a page that is not known here. What you wrote is below: read it, and send it from this page.',
    file_kind: '{file} is no PDF, DOCX or ODT file. Save it as PDF and choose it again.',
    file_empty: '{file} is empty. Choose it again.',
    file_too_large: '{file} is larger than 10 MB. Make it smaller, or send a shorter one.',
    file_damaged: '{file} cannot be opened: it may be damaged. Save it again as PDF and choose it.',
    file_protected: '{file} asks for a password. Save it without one and choose it again.',
    file_macros: '{file} has macros in it. Save it as PDF and choose it again.',
    too_many_files: 'You can send five files at most.',
    too_large: 'The files are too large together: five of 10 MB each at most.',
    broken_upload: 'The files did not arrive whole. Check your connection and send it again.',
    no_room:
      'We cannot take files just now. Send the application without them: you can answer our mail with them.',
    other: 'Something in the form is not right. Look at it again and send it once more.',
  },
  fi: {
    ended: 'Tämän hakemuksen käsittely on jo päättynyt, joten peruttavaa ei ole.',
    already_disputed: 'Olet jo kertonut tästä. HR selvittää asiaa.',
    already_owed: 'Tämä kysymys odottaa jo vastausta.',
    already_asked: 'Olet jo pyytänyt tätä, ja asia on vireillä.',
    changed_meanwhile: 'Joku muutti tätä sillä välin. Katso tiedot uudelleen ja lähetä sitten.',
    form_used:
      'Tämä lomake lähetettiin jo toisin sanoin. Sitä, mitä siinä nyt lukee, ei ole vielä lähetetty: katso se läpi ja lähetä uudelleen, jos haluat.',
    job_closed: 'Tähän työpaikkaan ei enää oteta hakemuksia.',
    posting_changed:
      'Sivua muutettiin, kun kirjoitit. Lue se ja suostumuksen teksti uudelleen ja lähetä sitten: kirjoittamasi on tallella.',
    too_fast:
      'Lomake lähti nopeammin kuin kukaan ehtii kirjoittaa. Odota muutama sekunti ja lähetä uudelleen.',
    foreign_form: 'Lomake on liian vanha. Lähetä se uudelleen: kaikki kirjoittamasi on tallella.',
    too_many_requests: 'Tätä pyydettiin liian monta kertaa. Yritä uudelleen vartin kuluttua.',
    foreign_page:
      'Lomake tuli sivulta, jota emme tunne. Kirjoittamasi on alla: lue se ja lähetä se tältä sivulta.',
    wrong_key:
      'Lomake tuli sivulta, jota emme tunne. Kirjoittamasi on alla: lue se ja lähetä se tältä sivulta.',
    file_kind:
      '{file} ei ole PDF-, DOCX- eikä ODT-tiedosto. Tallenna se PDF-muotoon ja valitse uudelleen.',
    file_empty: '{file} on tyhjä. Valitse se uudelleen.',
    file_too_large: '{file} on suurempi kuin 10 Mt. Pienennä sitä tai lähetä lyhyempi.',
    file_damaged:
      '{file} ei aukea: se voi olla vioittunut. Tallenna se uudelleen PDF-muotoon ja valitse se.',
    file_protected: '{file} vaatii salasanan. Tallenna se ilman salasanaa ja valitse uudelleen.',
    file_macros: '{file} sisältää makroja. Tallenna se PDF-muotoon ja valitse uudelleen.',
    too_many_files: 'Voit lähettää enintään viisi tiedostoa.',
    too_large: 'Tiedostot ovat yhdessä liian suuria: enintään viisi, kukin 10 Mt.',
    broken_upload:
      'Tiedostot eivät tulleet perille kokonaan. Tarkista yhteytesi ja lähetä uudelleen.',
    no_room:
      'Emme voi juuri nyt ottaa vastaan tiedostoja. Lähetä hakemus ilman niitä: voit liittää ne vastaukseesi, kun saat meiltä sähköpostia.',
    other: 'Jokin lomakkeessa ei ole kohdallaan. Tarkista se ja lähetä uudelleen.',
  },
  sv: {
    ended: 'Ansökan är redan avslutad, så det finns inget att ta tillbaka.',
    already_disputed: 'Du har redan berättat det. HR utreder saken.',
    already_owed: 'Den här frågan väntar redan på svar.',
    already_asked: 'Du har redan bett om det, och saken är på gång.',
    changed_meanwhile: 'Någon ändrade detta medan du skrev. Titta på det igen och skicka sedan.',
    form_used:
      'Formuläret har redan skickats med andra ord. Det som står i det nu är inte skickat än: läs igenom det och skicka igen om du vill.',
    job_closed: 'Den här tjänsten tar inte längre emot ansökningar.',
    posting_changed:
      'Sidan ändrades medan du skrev. Läs den och det du samtycker till igen och skicka sedan: det du skrev finns kvar.',
    too_fast:
      'Formuläret skickades snabbare än någon hinner skriva. Vänta några sekunder och skicka igen.',
    foreign_form: 'Formuläret är för gammalt. Skicka det igen: allt du skrev finns kvar.',
    too_many_requests: 'Det begärdes för många gånger. Försök igen om en kvart.',
    foreign_page:
      'Formuläret kom från en sida som vi inte känner till. Det du skrev står nedan: läs det och skicka det från den här sidan.',
    wrong_key:
      'Formuläret kom från en sida som vi inte känner till. Det du skrev står nedan: läs det och skicka det från den här sidan.',
    file_kind: '{file} är ingen PDF-, DOCX- eller ODT-fil. Spara den som PDF och välj den igen.',
    file_empty: '{file} är tom. Välj den igen.',
    file_too_large: '{file} är större än 10 MB. Gör den mindre eller skicka en kortare.',
    file_damaged:
      '{file} går inte att öppna: den kan vara skadad. Spara den på nytt som PDF och välj den.',
    file_protected: '{file} kräver ett lösenord. Spara den utan lösenord och välj den igen.',
    file_macros: '{file} innehåller makron. Spara den som PDF och välj den igen.',
    too_many_files: 'Du kan skicka högst fem filer.',
    too_large: 'Filerna är för stora tillsammans: högst fem på 10 MB var.',
    broken_upload: 'Filerna kom inte fram hela. Kontrollera din anslutning och skicka igen.',
    no_room:
      'Vi kan inte ta emot filer just nu. Skicka ansökan utan dem: du kan svara på vårt mejl med filerna.',
    other: 'Något i formuläret stämmer inte. Titta på det igen och skicka på nytt.',
  },
});

/**
 * What was wrong, in the candidate's language.
 * @param code the error's
 * @param detail its sentence in English, which names the fields that are wrong
 */
export function problemIn(locale: Locale, code: string, detail: string): string {
  const known = CODES[locale];
  if (code !== 'invalid_input')
    return (known[code] ?? known.other!).replace('{file}', () => fileIn(detail));
  const names = detail.split('; ').map((sentence) => /^\w+/.exec(sentence)?.[0] ?? '');
  const told = [...new Set(names)].flatMap((name) => FIELDS[locale][name] ?? []);
  return told.length === 0 ? known.other! : told.join(' ');
}

/** The name of the file that is wrong, set apart from the direction of the sentence around it. */
function fileIn(detail: string): string {
  const name = /^files: "(.*)": /.exec(detail)?.[1] ?? '';
  return `\u2068${name}\u2069`;
}

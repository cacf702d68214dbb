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
  if (code !== 'invalid_input') return known[code] ?? known.other!;
  const names = detail.split('; ').map((sentence) => /^\w+/.exec(sentence)?.[0] ?? '');
  const told = [...new Set(names)].flatMap((name) => FIELDS[locale][name] ?? []);
  return told.length === 0 ? known.other! : told.join(' ');
}

import { words } from '../../words/words';

/** What is wrong with a file or an import as a whole, by codes; `{0}` and so on stand for values. */
export const FILE_PROBLEMS = words({
  en: {
    no_rows: 'has a header but no rows',
    empty: 'is empty, expected a header and rows',
    not_utf8:
      'line {0}: is not UTF-8, expected the file to be saved as UTF-8, or its encoding to be declared (Excel\'s plain "CSV" is mostly windows-1252)',
    no_text: 'is no text that can be read, expected CSV or XLSX; for UTF-16 declare the encoding',
    encoding: 'encoding: {0}: expected one of {1}',
    sheet: 'sheet: {0}: expected one of {1}',
    no_sheet: 'has no sheet that can be seen',
    locked: 'is protected by a password, expected a spreadsheet without one',
    old: 'is an old Excel file (.xls), expected XLSX or CSV: save it as one of these',
    pdf: 'is a PDF, expected XLSX or CSV as the other system exports it',
    markup:
      'is a web page or XML, expected XLSX or CSV: open it in Excel and save it as one of these',
    other_kind: '{0}, expected XLSX or CSV: save it as one of these',
    no_workbook: 'is a zip file but no Excel workbook, expected XLSX or CSV',
    damaged_zip: 'is a damaged zip file ({0}), expected XLSX or CSV',
    damaged: 'is damaged: {0}',
    too_large: 'is larger than 100 MB, expected a smaller file: load it in parts',
    bytes: 'file: at most {0} bytes are taken',
    too_much:
      'unpacks to more than 300 MB or is packed unusually tight, expected a smaller workbook',
    too_much_text:
      'holds more text than can be read at once, expected less: load it in parts, or as CSV',
    too_many_columns:
      'line {0}: has more than {1} columns, expected a table with one row for each application',
    bad_name: 'line {0}: {1} is no name of a column, expected a header of up to {2} characters',
    too_many_events:
      'The file has more than {0} events; load it in parts, each with whole applications.',
    deleted: 'The file has been deleted; load it again.',
    deleted_since: 'The file has been deleted; load it again: what is here already is known.',
    erased:
      'Somebody who may be named in the file was erased, so the file was deleted. Load a newer one: what was taken in is known.',
    ours: 'Something went wrong here. It has been logged.',
    no_file: 'file: choose a CSV file or a workbook',
    breaches:
      'breaches: with promises at their true times, {0} of them are broken already; confirm that, or let promises start at the import',
    stay: '{0} applications stay: something happened to them while the import was being taken back.',
    in_use:
      'Something has happened since to {0} of its applications, so it cannot be taken back as a whole.',
    many: '{0} imports are under way; begin when one of them is done.',
  },
  fi: {
    no_rows: 'Tiedostossa on otsikkorivi mutta ei muita rivejä.',
    empty: 'Tiedosto on tyhjä. Siinä pitää olla otsikkorivi ja rivejä.',
    not_utf8:
      'Rivi {0} ei ole UTF-8-merkistössä. Tallenna tiedosto UTF-8-muodossa tai kerro merkistö (Excelin tavallinen CSV on yleensä windows-1252).',
    no_text:
      'Tiedosto ei ole tekstiä, jonka voisi lukea. CSV ja XLSX käyvät; jos merkistö on UTF-16, kerro se.',
    encoding: 'Merkistöä {0} ei tunneta. Nämä käyvät: {1}',
    sheet: 'Taulukkoa {0} ei ole. Nämä ovat: {1}',
    no_sheet: 'Työkirjassa ei ole näkyvää taulukkoa.',
    locked: 'Tiedosto on suojattu salasanalla. Tallenna se ilman salasanaa.',
    old: 'Tiedosto on vanha Excel-tiedosto (.xls). Tallenna se XLSX- tai CSV-muodossa.',
    pdf: 'Tiedosto on PDF. Vie tiedot toisesta järjestelmästä XLSX- tai CSV-muodossa.',
    markup: 'Tiedosto on verkkosivu tai XML. Avaa se Excelissä ja tallenna XLSX- tai CSV-muodossa.',
    other_kind: 'Tiedosto ei ole XLSX eikä CSV ({0}). Tallenna se jommassakummassa muodossa.',
    no_workbook: 'Tiedosto on zip-tiedosto mutta ei Excel-työkirja. XLSX ja CSV käyvät.',
    damaged_zip: 'Tiedosto on vahingoittunut ({0}). XLSX ja CSV käyvät.',
    damaged: 'Tiedosto on vahingoittunut: {0}',
    too_large: 'Tiedosto on yli 100 Mt. Lataa se osissa.',
    bytes: 'Tiedosto on liian suuri, enintään {0} tavua käy.',
    too_much:
      'Työkirja on purettuna yli 300 Mt tai epätavallisen tiiviisti pakattu. Lataa pienempi.',
    too_much_text:
      'Tiedostossa on enemmän tekstiä kuin voi lukea kerralla. Lataa se osissa tai CSV-muodossa.',
    too_many_columns:
      'Rivillä {0} on yli {1} saraketta. Taulukossa pitää olla yksi rivi hakemusta kohti.',
    bad_name: 'Rivillä {0} teksti {1} ei ole sarakkeen nimi. Nimessä on enintään {2} merkkiä.',
    too_many_events:
      'Tiedostossa on yli {0} tapahtumaa. Lataa se osissa, kussakin kokonaisia hakemuksia.',
    deleted: 'Tiedosto on poistettu. Lataa se uudelleen.',
    deleted_since:
      'Tiedosto on poistettu. Lataa se uudelleen: se, mikä on jo täällä, tunnistetaan.',
    erased:
      'Tiedosto poistettiin, koska siinä saattaa olla joku, jonka tiedot on poistettu. Lataa uudempi tiedosto: se, mikä on jo täällä, tunnistetaan.',
    ours: 'Täällä meni jotain vikaan. Se on kirjattu lokiin.',
    no_file: 'Valitse CSV-tiedosto tai työkirja.',
    breaches:
      'Jos lupaukset alkavat todellisista ajoistaan, {0} niistä on jo rikottu. Vahvista se, tai anna lupausten alkaa tuonnista.',
    stay: 'Hakemuksia jäi {0}: niille tapahtui jotain, kun tuontia otettiin takaisin.',
    in_use:
      'Sen hakemuksista {0} on jo jatkanut eteenpäin, joten tuontia ei voi ottaa takaisin kokonaan.',
    many: 'Käynnissä on jo {0} tuontia. Aloita, kun jokin niistä on valmis.',
  },
  sv: {
    no_rows: 'Filen har en rubrikrad men inga andra rader.',
    empty: 'Filen är tom. Den ska ha en rubrikrad och rader.',
    not_utf8:
      'Rad {0} är inte UTF-8. Spara filen som UTF-8, eller ange dess teckenkodning (Excels vanliga CSV är oftast windows-1252).',
    no_text:
      'Filen är inte text som går att läsa. CSV och XLSX går bra; ange teckenkodningen om den är UTF-16.',
    encoding: 'Teckenkodningen {0} är okänd. Dessa går bra: {1}',
    sheet: 'Bladet {0} finns inte. Dessa finns: {1}',
    no_sheet: 'Arbetsboken har inget synligt blad.',
    locked: 'Filen är skyddad med lösenord. Spara den utan lösenord.',
    old: 'Filen är en gammal Excelfil (.xls). Spara den som XLSX eller CSV.',
    pdf: 'Filen är en PDF. Exportera uppgifterna från det andra systemet som XLSX eller CSV.',
    markup: 'Filen är en webbsida eller XML. Öppna den i Excel och spara den som XLSX eller CSV.',
    other_kind: 'Filen är varken XLSX eller CSV ({0}). Spara den som en av dem.',
    no_workbook: 'Filen är en zip-fil men ingen arbetsbok från Excel. XLSX och CSV går bra.',
    damaged_zip: 'Filen är skadad ({0}). XLSX och CSV går bra.',
    damaged: 'Filen är skadad: {0}',
    too_large: 'Filen är större än 100 MB. Läs in den i delar.',
    bytes: 'Filen är för stor, högst {0} byte går bra.',
    too_much: 'Arbetsboken är uppackad över 300 MB eller ovanligt hårt packad. Läs in en mindre.',
    too_much_text:
      'Filen har mer text än som kan läsas på en gång. Läs in den i delar, eller som CSV.',
    too_many_columns:
      'Rad {0} har fler än {1} kolumner. Det ska vara en tabell med en rad för varje ansökan.',
    bad_name: 'På rad {0} är {1} inget namn på en kolumn. Ett namn har högst {2} tecken.',
    too_many_events:
      'Filen har fler än {0} händelser. Läs in den i delar, var och en med hela ansökningar.',
    deleted: 'Filen har tagits bort. Läs in den igen.',
    deleted_since: 'Filen har tagits bort. Läs in den igen: det som redan är här känns igen.',
    erased:
      'Filen togs bort, för den kan nämna någon vars uppgifter har raderats. Läs in en nyare fil: det som redan är här känns igen.',
    ours: 'Något gick fel här. Det har loggats.',
    no_file: 'Välj en CSV-fil eller en arbetsbok.',
    breaches:
      'Om löftena börjar vid sina verkliga tider är {0} av dem redan brutna. Bekräfta det, eller låt löftena börja vid importen.',
    stay: '{0} ansökningar är kvar: något hände med dem medan importen togs tillbaka.',
    in_use:
      'Något har redan hänt med {0} av ansökningarna, så importen kan inte tas tillbaka som helhet.',
    many: '{0} importer pågår redan. Börja när en av dem är klar.',
  },
});

import { reasonOf } from '../../src/integrations/ats/vendors/no-connection';
import { cameIn } from '../../src/web/connections/one/came';
import { CAME } from '../../src/web/connections/one/came.words';

describe('what came of a delivery, in a reader’s language', () => {
  it.each([
    ['It was rejected.', 'Hakemus hylättiin.'],
    [
      'It was rejected; the owner is asked to tell it, with feedback.',
      'Hakemus hylättiin; vastuuhenkilöä pyydetään kertomaan siitä palautteen kera.',
    ],
    [
      'It was received. It was moved to another stage.',
      'Hakemus otettiin vastaan. Hakemus siirtyi toiseen vaiheeseen.',
    ],
    [
      'It was received. Lever still knows that person.',
      'Hakemus otettiin vastaan. Lever tuntee henkilön yhä.',
    ],
    [
      'What the job “Chef. Part time” is here is not said.',
      'Ei ole kerrottu, mikä työpaikka ”Chef. Part time” on täällä.',
    ],
    ['What changed of the person: name, email.', 'Henkilön tiedoista muuttui: name, email.'],
    [
      'ping was read. It was a test: nothing follows.',
      'ping luettiin. Tämä oli koe: siitä ei seuraa mitään.',
    ],
    ['Lever refuses the API key (401)', 'Lever ei hyväksy API-avainta (401)'],
  ])('%s', (english, finnish) => {
    expect(cameIn('fi', english)).toEqual({ text: finnish, lang: undefined });
    expect(cameIn('sv', english).lang).toBeUndefined();
    expect(cameIn('en', english)).toEqual({ text: english, lang: undefined });
  });

  it.each([
    ...['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT', 'ENETUNREACH'],
    ...['CERT_HAS_EXPIRED', 'OTHER'],
  ])('says why an ATS was not reached after %s, without a word of English', (code) => {
    const why = reasonOf(Object.assign(new Error('fetch failed'), { cause: { code } }));
    for (const locale of ['fi', 'sv'] as const) {
      const { text, lang } = cameIn(locale, `Lever cannot be reached (${why})`);
      expect(lang).toBeUndefined();
      expect(text).toMatch(/^Lever .+ \(.+\)$/);
      expect(text).not.toContain(why);
    }
  });

  it('stays English, and says so, where a sentence is not known', () => {
    const words = 'It was received. Something else happened.';
    expect(cameIn('sv', words)).toEqual({ text: words, lang: 'en' });
  });

  it('has every gap in every language', () => {
    const gaps = (text: string) => text.split('…').length;
    for (const [english, { fi, sv }] of Object.entries(CAME)) {
      expect([english, gaps(fi), gaps(sv)]).toEqual([english, gaps(english), gaps(english)]);
    }
  });
});

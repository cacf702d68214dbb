import { outcomeOf } from '../../src/mail/outcome';

const of = (response: string) =>
  outcomeOf(
    { responseCode: Number(response.slice(0, 3)), command: 'RCPT TO', response },
    'session',
  );

describe('an answer to a recipient', () => {
  it.each([
    '550 5.1.1 <a@b.example>: Recipient address rejected: User unknown in relay recipient table',
    '550 5.1.1 <anna@relay.example>: Recipient address rejected: User unknown in virtual mailbox table',
    '550 5.1.0 <a@b.example>: relay access denied',
    '550 <relay@relay.example>: no such user',
    '554 5.7.1 <relay@b.example>: Recipient address rejected: Access denied',
    '550 5.7.1 relay@b.example does not take mail from others',
    '554 5.7.1 refused by relay.b.example',
    '550 User unknown in relay recipient table',
    '550-5.1.1 no such user\n550 5.1.1 relay access denied',
  ])('is about that recipient alone: %s', (response) => {
    expect(of(response)).toEqual({ how: 'refused', answer: response });
  });

  it.each([
    '554 5.7.1 <anna@b.example>: Relay access denied',
    '554 <anna@b.example>: Relay access denied',
    '550 5.7.1 <anna@b.example>... Relaying denied. Proper authentication required.',
    '550 Relaying denied',
    '550 relay not permitted',
    '550 relaying not allowed',
    '550 You are not permitted to relay through this server',
    '550 5.7.1 Unable to relay',
    '550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain',
    '550 5.7.1 we do not relay',
    '550-5.7.1 anna@relay.example\n550 5.7.1 Relaying is prohibited',
    '530 5.7.0 Authentication required',
    '535 5.7.8 <anna@b.example>: who are you',
  ])('is about us, whoever the recipient is: %s', (response) => {
    expect(of(response)).toEqual({ how: 'deferred', answer: response, trouble: 'relay' });
  });
});

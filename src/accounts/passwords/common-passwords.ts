/**
 * The commonest that are long enough, and the stems of those that people lengthen with a year; in lower case, without
 * signs. A service without the internet cannot ask for a longer list.
 */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set([
  ...['123456789012', '1234567890123', '12345678901234', '123456789123', '012345678910'],
  ...['1234567890', '12345678910', '123123123123', '123412341234', '112233445566', '987654321098'],
  ...['1q2w3e4r5t6y', '1qaz2wsx3edc', 'qwertyuiop', 'qwertyuiopasdf', 'qwertyuiopasdfghjkl'],
  ...['qwertyqwerty', 'qwerty123456', 'qwertyasdfgh', 'asdfghjklasdfghjkl', 'zxcvbnmasdfghjkl'],
  ...['qazwsxedcrfv', 'abcdefghijkl', 'abcdefghijklm', 'abcdefghijklmnop', 'abc123abc123'],
  ...['password', 'password1234', 'passwordpassword', 'mypassword', 'thepassword', 'newpassword'],
  ...['changeme', 'changemenow', 'changemeplease', 'letmeinplease', 'letmeinletmein', 'welcome'],
  ...[
    'welcomewelcome',
    'welcomehome',
    'administrator',
    'adminadmin',
    'adminadminadmin',
    'iloveyou',
  ],
  ...['iloveyouforever', 'iloveyousomuch', 'ihateyou', 'trustno', 'supersecret', 'secretsecret'],
  ...['correcthorsebatterystaple', 'princessprincess', 'football', 'baseball', 'superman'],
  ...['sunshine', 'unbelievable', 'californialove', 'jesuschrist', 'lupaus', 'lupauslupaus'],
  ...['salasana', 'salasanasalasana', 'minunsalasana', 'tervetuloa', 'rakastansinua', 'losenord'],
  ...['lösenord', 'lösenordlösenord', 'mittlösenord', 'välkommen', 'jagälskardig', 'rekrytointi'],
]);

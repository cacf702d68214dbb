import { parseAddress, type EmailAddress } from '../../../kernel/address';

const FIRST = [
  ...['Aada', 'Eero', 'Helmi', 'Ilmari', 'Jasmin', 'Kalle', 'Liisa', 'Mikael', 'Noora', 'Oskari'],
  ...['Pihla', 'Rasmus', 'Sanni', 'Tuomas', 'Ulla', 'Valtteri', 'Yrsa', 'Amir', 'Blanka', 'Chidi'],
  ...['Dana', 'Emil', 'Fatima', 'Grigor', 'Hanh', 'Ingrid', 'Jovan', 'Kaito', 'Leila', 'Mateo'],
  'Nadia',
];
const LAST = [
  ...['Aalto', 'Berg', 'Eskola', 'Forsman', 'Heino', 'Ikonen', 'Jokela', 'Kallio', 'Lindqvist'],
  ...['Meri', 'Niemi', 'Oja', 'Palo', 'Rauha', 'Saari', 'Tamm', 'Uusitalo', 'Vaara', 'Wiik'],
  ...['Nguyen', 'Ahmed', 'Novak', 'Silva', 'Ivanova', 'Okafor', 'Tanaka', 'Haddad', 'Moreno'],
  'Kaur',
];

/** An invented person; the numbers are so chosen that nobody comes twice among the first nine hundred. */
export function invented(i: number): { name: string; email: EmailAddress } {
  const first = FIRST[i % FIRST.length]!;
  const last = LAST[i % LAST.length]!;
  // .example is nobody's (RFC 2606)
  const email = parseAddress(`${first}.${last}@mail.example`.toLowerCase())!;
  return { name: `${first} ${last}`, email };
}

/** "Aino Lehto" of "aino.lehto@acme.example". */
export function nameOf(email: string): string {
  const words = email.slice(0, email.indexOf('@')).split('.');
  return words.map(capital).join(' ');
}

/** "Backend developer" of "backend-developer". */
export function titleOf(job: string): string {
  return capital(job.replaceAll('-', ' '));
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

// Invented applications as another system would have them, each job with its own recruiter.
import { Random } from '../sample/random.mjs';

const DAY = 86_400_000;
const MONTHS_6 = 182 * DAY;

const FIRST_NAMES = [
  ...['Aino', 'Eetu', 'Kaisa', 'Mikko', 'Sofia', 'Onni', 'Linnéa', 'Åke', 'Ebba', 'Nils'],
  ...['Jürgen', 'Greta', 'Chloé', 'Rémi', 'Amina', 'Priya', 'Tuấn', 'Olga', 'Siân', 'Małgorzata'],
];
const LAST_NAMES = [
  ...['Virtanen', 'Mäkinen', 'Nieminen', 'Öhman', 'Lindqvist', 'Sjöberg', 'Müller', 'Weiß'],
  ...['Dubois', "d'Arcy", "O'Neill", 'Haddad', 'Nguyen', 'Kowalska', 'van der Berg', 'Smith-Jones'],
];
const JOBS = [
  'Backend developer',
  'Data engineer',
  'Nurse, night shift',
  'Sales manager (Nordics)',
  'UX designer',
  'Payroll specialist',
  'Warehouse worker',
  'Legal counsel',
];
const RECRUITERS = ['Kaisa Lehtonen', 'Erik Holm', 'Anna Schmidt', 'Paul Moreau'];
const STAGES = ['Application Review', 'Phone Screen', 'Interview', 'Offer'];

/** @returns so many applications; every second has ended */
export function applications(count, seed, now) {
  const chance = new Random(seed);
  return Array.from({ length: count }, (_none, i) => {
    const [firstName, lastName] = [chance.pick(FIRST_NAMES), chance.pick(LAST_NAMES)];
    const job = chance.whole([0, JOBS.length - 1]);
    const applied = chance.between([now - MONTHS_6, now - DAY]);
    const within = (from) => chance.between([from, now]);
    const since = within(applied);
    const ended = i % 2 === 1;
    return {
      id: 4_000_000 + i * 7,
      candidateId: 9_000_000 + i * 3,
      firstName,
      lastName,
      email: `${ascii(firstName)}.${ascii(lastName)}.${i + 1}@example.com`,
      phone: chance.chance(0.7) ? `+35840${String(1_000_000 + i).slice(-7)}` : null,
      job: JOBS[job],
      stage: chance.pick(STAGES),
      recruiter: RECRUITERS[job % RECRUITERS.length],
      applied: wholeSecond(applied),
      since: wholeSecond(since),
      contact: chance.chance(0.6) ? wholeSecond(within(applied)) : null,
      status: ended
        ? chance.pick(['rejected', 'rejected', 'rejected', 'withdrawn', 'hired'])
        : 'active',
      ended: ended ? wholeSecond(within(since)) : null,
    };
  });
}

function wholeSecond(at) {
  return new Date(Math.floor(at / 1000) * 1000);
}

function ascii(name) {
  const bare = name.normalize('NFKD').replace(/[^A-Za-z]/g, '');
  return bare.toLowerCase();
}

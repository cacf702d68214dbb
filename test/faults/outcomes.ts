import type { Outcome } from '../../src/mail/outcome';
import { FAULTS, type Fault } from './fault';
import { STAGES, type Stage } from './fault-server';

/**
 * What becomes of a message when the mail server goes wrong: by the stage (rows) and by what it does there (columns),
 * written by hand after what was measured of servers and of nodemailer.
 *
 * A accepted, X refused, L later (it said so), C cut off before the mail was out, R the relay's trouble, never the
 * recipient's, U uncertain: the mail was out to its end and no answer came.
 */
const TABLE = `
            close reset silence drip endless twice 421 451 550 552 554 garbage
  greeting    R     R      R     R      R      C    R   R   R   R   R     R
  EHLO        R     R      R     R      R      C    R   A   A   A   A     A
  AUTH        R     R      R     R      R      C    R   R   R   R   R     R
  MAIL        C     C      C     C      C      C    R   R   R   R   R     R
  RCPT        C     C      C     C      C      C    L   L   X   L   X     C
  DATA        C     C      C     C      C      U    L   L   X   L   X     C
  body        C     C      C     C      C      C    L   L   X   L   X     C
  dot         U     U      U     U      U      A    L   L   X   L   X     U
  QUIT        A     A      A     A      A      A    A   A   A   A   A     A`;

const LINES: Record<string, Fault> = {
  421: '421 4.3.2 going down',
  451: '451 4.7.1 later',
  550: '550 5.1.1 no such user',
  552: '552 5.2.2 mailbox full',
  554: '554 5.6.0 no',
  garbage: 'hello there',
};

const MEANINGS = {
  A: { how: 'accepted' },
  X: { how: 'refused' },
  L: { how: 'deferred', trouble: 'message' },
  C: { how: 'deferred', trouble: 'cut' },
  R: { how: 'deferred', trouble: 'relay' },
  U: { how: 'uncertain' },
} satisfies Record<string, Partial<Outcome>>;
export type Letter = keyof typeof MEANINGS;

/** A stage, what goes wrong there, and what is to become of a message. */
export interface Combination {
  stage: Stage;
  name: string;
  fault: Fault;
  letter: Letter;
  outcome: Partial<Outcome>;
}

const [head, ...rows] = TABLE.trim().split('\n');
const names = head!.trim().split(/\s+/);

/** Every stage with everything that goes wrong there. */
export const COMBINATIONS: Combination[] = rows.flatMap((row) => {
  const [stage, ...letters] = row.trim().split(/\s+/) as [Stage, ...Letter[]];
  if (letters.length !== names.length || !STAGES.includes(stage)) throw new Error(`a row: ${row}`);
  return letters.map((letter, i) => {
    const name = names[i]!;
    const fault = LINES[name] ?? FAULTS.find((one) => one === name)!;
    return { stage, name, fault, letter, outcome: MEANINGS[letter] };
  });
});

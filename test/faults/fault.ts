import type { Socket } from 'node:net';

/** Ways to go wrong that are no answer. */
export const FAULTS = [
  /** Ends the connection. */
  'close',
  /** As a machine that has forgotten it. */
  'reset',
  /** Says nothing any more. */
  'silence',
  /** A byte now and then of a line that does not end. */
  'drip',
  /** Lines of an answer that does not end. */
  'endless',
  /** The right answer, and once more. */
  'twice',
] as const;

/** What a server does wrong: one of those, or a line that it says. */
export type Fault = (typeof FAULTS)[number] | `${string} ${string}`;

const NOW_AND_THEN_MS = 20;

/** True when the server is then past obeying. */
export function isStuck(fault: Fault): boolean {
  return fault === 'silence' || fault === 'drip' || fault === 'endless';
}

/** Does it. @param answer what would have been right */
export function commit(socket: Socket, fault: Fault, answer: string): void {
  switch (fault) {
    case 'close':
      socket.destroy();
      return;
    case 'reset':
      socket.resetAndDestroy();
      return;
    case 'silence':
      return;
    case 'drip':
      socket.write('250');
      {
        again(socket, '-');
        return;
      }
    case 'endless': {
      again(socket, '250-more\r\n');
      return;
    }
    case 'twice':
      socket.write(`${answer}\r\n${answer}\r\n`);
      return;
    default:
      socket.write(`${fault}\r\n`);
  }
}

function again(socket: Socket, bytes: string): void {
  const timer = setInterval(() => socket.write(bytes), NOW_AND_THEN_MS);
  socket.on('close', () => {
    clearInterval(timer);
  });
}

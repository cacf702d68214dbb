// A mail server that takes everything and keeps nothing, in a process of its own. Asked by its parent, it tells how
// many mails it took and how long that was, from the first to the last.
import { SMTPServer } from 'smtp-server';

let count = 0;
let first = 0;
let last = 0;
const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  disableReverseLookup: true,
  maxClients: 100,
  onData: (stream, _session, done) => {
    stream.resume();
    stream.on('end', () => {
      count++;
      last = performance.now();
      if (count === 1) first = last;
      done(null);
    });
  },
});
server.on('error', () => undefined);
server.listen(0, '127.0.0.1', () => {
  process.send({ url: `smtp://127.0.0.1:${server.server.address().port}` });
});
process.on('message', (asked) => {
  process.send({ count, ms: last - first });
  if (asked === 'begin') count = 0;
});
process.on('disconnect', () => process.exit(0));

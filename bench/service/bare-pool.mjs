// The peer of a drain: nodemailer's own pool sends stored bytes, and nothing is written down.
// node bare-pool.mjs SMTP_URL FILE CONNECTIONS; FILE has a line of JSON per message: {sender, recipient, mime}
import { readFileSync } from 'node:fs';
import nodemailer from 'nodemailer';

const [url, file, connections] = process.argv.slice(2);
const messages = readFileSync(file, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line));
const { hostname: host, port } = new URL(url);
const pool = nodemailer.createTransport({
  ...{ host, port: Number(port), pool: true, maxConnections: Number(connections) },
  ...{ maxMessages: 100, maxRequeues: 0, ignoreTLS: true },
});
let next = 0;
const sendOn = async () => {
  while (next < messages.length) {
    const { sender, recipient, mime } = messages[next++];
    await pool.sendMail({ raw: mime, envelope: { from: sender, to: [recipient] } });
  }
};
await Promise.all(Array.from({ length: 2 * Number(connections) }, sendOn));
pool.close();

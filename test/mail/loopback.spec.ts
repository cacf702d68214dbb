import { isLoopback } from '../../src/kernel/loopback';

it.each([
  ['http://localhost:3000', true],
  ['http://127.0.0.1:3000', true],
  ['http://127.9.8.7', true],
  ['http://[::1]:3000', true],
  // as URLs read it
  ['http://0x7f.1', true],
  ['https://lupaus.example.fi', false],
  ['http://localhost.example.fi', false],
  ['http://127.0.0.1.example.fi', false],
  ['http://10.0.0.1', false],
  ['http://[::2]', false],
])('%s is this machine: %s', (url, isIt) => {
  expect(isLoopback(new URL(url).hostname)).toBe(isIt);
});

import { parseAddress, parseCorrespondent } from '../../src/kernel/address';

describe('an e-mail address', () => {
  it.each([
    ['maija@example.com', 'maija@example.com'],
    ["o'brien+jobs@mail.example.co.uk", "o'brien+jobs@mail.example.co.uk"],
    ['maija@EXAMPLE.com', 'maija@example.com'],
    ['maija@työ.example', 'maija@xn--ty-gka.example'],
  ])('%s is taken', (text, address) => {
    expect(parseAddress(text)).toBe(address);
  });

  it.each([
    ...[
      '',
      'maija',
      '@example.com',
      'maija@',
      'maija@localhost',
      'maija@127.0.0.1',
      'a b@example.com',
    ],
    ...['a@exam\r\nple.com', 'a@example.com\r\n', 'a\r\nBcc: b@example.com', 'a@exam\tple.com'],
    ...['a@example.com,b@example.com', 'a@example.com;b@example.com', 'a@b@example.com'],
    ...['"a,b"@example.com', 'Maija <a@example.com>', '.a@example.com', 'a..b@example.com'],
    ...[
      'a@-example.com',
      'a@example..com',
      'a@[127.0.0.1]',
      'mäija@example.com',
      'a@exa%6dple.com',
    ],
    ...[`${'a'.repeat(65)}@example.com`, `a@${'b'.repeat(64)}.com`, `a@${'b.'.repeat(130)}com`],
  ])('%j is refused', (text) => {
    expect(parseAddress(text)).toBeNull();
  });

  it('may have a name before it where we send from', () => {
    const address = 'jobs@example.com';
    expect(parseCorrespondent('Example Ltd <jobs@example.com>')).toEqual({
      name: 'Example Ltd',
      address,
    });
    expect(parseCorrespondent('"Example, Ltd" <jobs@example.com>')).toEqual({
      name: 'Example, Ltd',
      address,
    });
    expect(parseCorrespondent('jobs@example.com')).toEqual({ name: '', address });
    expect(parseCorrespondent('A\nB <jobs@example.com>')).toBeNull();
  });
});

import { StringDecoder } from 'node:string_decoder';
import { SaxesParser } from 'saxes';
import { InputError, messageOf } from '../../../../kernel/errors';

export type Attributes = Record<string, string>;

/** Bytes without a new element: the parser holds a text until it ends. */
const LONGEST_NODE = 4 * 1024 * 1024;

/** What is told of a part while it is read. Names come without their prefix. */
export interface XmlHandlers {
  opens(name: string, attributes: Attributes): void;
  closes?(name: string): void;
  text?(text: string): void;
}

/**
 * Reads XML as a stream; after each piece gives the handlers, so that what they were told can be passed on.
 * No entities but the five of XML are known: a document type is refused, and with it every bomb made of entities.
 * @throws InputError naming the part that is no XML
 */
export async function* readXml<Handlers extends XmlHandlers>(
  part: string,
  bytes: AsyncIterable<Buffer>,
  handlers: Handlers,
): AsyncGenerator<Handlers> {
  const parser = new SaxesParser({ position: false });
  parser.on('error', (error) => {
    throw new InputError(`is damaged: ${part} is no XML (${messageOf(error)})`);
  });
  parser.on('doctype', () => {
    throw new InputError(`is damaged: ${part} has a document type, which no spreadsheet has`);
  });
  let silent = 0;
  parser.on('opentag', ({ name, attributes }) => {
    silent = 0;
    // without xmlns an attribute is its text
    handlers.opens(bare(name), attributes as Attributes);
  });
  parser.on('closetag', ({ name }) => {
    handlers.closes?.(bare(name));
  });
  parser.on('text', (text) => handlers.text?.(text));
  parser.on('cdata', (text) => handlers.text?.(text));
  const decoder = new StringDecoder('utf8');
  for await (const chunk of bytes) {
    silent += chunk.length;
    parser.write(decoder.write(chunk));
    if (silent > LONGEST_NODE) {
      throw new InputError(`is damaged: ${part} holds a text of more than 4 MB`);
    }
    yield handlers;
  }
  parser.write(decoder.end()).close();
  yield handlers;
}

/** Reads a part to its end. */
export async function readWholeXml(
  part: string,
  bytes: AsyncIterable<Buffer>,
  handlers: XmlHandlers,
): Promise<void> {
  const pieces = readXml(part, bytes, handlers);
  while ((await pieces.next()).done !== true);
}

/** An attribute whatever its prefix, as `r:id`. */
export function attributeOf(attributes: Attributes, name: string): string | undefined {
  const key = Object.keys(attributes).find((given) => bare(given) === name);
  return key === undefined ? undefined : attributes[key];
}

function bare(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** What a route of raw bytes has in place of a body that was too large. */
export class TooLarge {
  /** @param size of the bytes, as far as they were read */
  constructor(readonly size: number) {}
}

/** The bytes of a request as they came, whatever they say that they are. */
export type RawBody = Buffer | TooLarge;

import { lookup } from 'node:dns/promises';
import { Injectable } from '@nestjs/common';

/** An address of a host. */
export interface HostAddress {
  address: string;
  family: number;
}

/** Looks names of hosts up, as the system does. */
@Injectable()
export class NameResolver {
  /** All addresses of a name, in the order in which they are to be tried. @throws Error when it has none */
  resolve(host: string): Promise<HostAddress[]> {
    return lookup(host, { all: true, verbatim: true });
  }
}

/** So many messages at once to the addresses of one domain: one that is slow leaves lines to the others. */
export const MOST_PER_DOMAIN = 4;

/** How many messages each domain of recipients may still have on the wire. */
export class DomainRoom {
  private readonly onWire = new Map<string, number>();

  /** @param recipients the addresses of what is on the wire already */
  constructor(recipients: Iterable<string>) {
    for (const recipient of recipients) this.add(recipient);
  }

  /** The domains that have no room. */
  get full(): string[] {
    return [...this.onWire].filter(([, n]) => n >= MOST_PER_DOMAIN).map(([domain]) => domain);
  }

  /** Takes a place for a message. @returns false when its domain has none */
  take(recipient: string): boolean {
    if ((this.onWire.get(domainOf(recipient)) ?? 0) >= MOST_PER_DOMAIN) return false;
    this.add(recipient);
    return true;
  }

  private add(recipient: string): void {
    const domain = domainOf(recipient);
    this.onWire.set(domain, (this.onWire.get(domain) ?? 0) + 1);
  }
}

/** What stands after the @; stored addresses have it in lower case. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

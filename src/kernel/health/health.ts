/** What ails a part: a sentence for the operator, without personal data; null when it is well. */
export type Ailment = string | null;

type Look = () => Promise<Ailment> | Ailment;

/** How long a part may take to say how it is. */
const PATIENCE_MS = 2_000;

/** How the parts of this process are. Each room adds its own; what asks for all of them is the readiness check. */
export class Health {
  private readonly looks = new Map<string, Look>();

  /**
   * Adds a part, or replaces the one of that name.
   * @param part a name in lower case, such as "database"
   */
  add(part: string, look: Look): void {
    this.looks.set(part, look);
  }

  /** Every part with what ails it. A look that throws or takes over two seconds counts as an ailment; its error is not told. */
  async look(): Promise<Record<string, Ailment>> {
    const seen = [...this.looks].map(
      async ([part, look]) => [part, await patiently(look)] as const,
    );
    return Object.fromEntries(await Promise.all(seen));
  }
}

async function patiently(look: Look): Promise<Ailment> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<Ailment>((done) => {
    timer = setTimeout(done, PATIENCE_MS, 'does not answer');
  });
  try {
    return await Promise.race([look(), tooLong]);
  } catch {
    return 'fails';
  } finally {
    clearTimeout(timer);
  }
}

import { until, type Got, type Signed, type World } from '../world/world';

export interface ImportBody {
  id: string;
  status: string;
  counts: Record<string, number>;
  questions: Record<string, unknown> | null;
  mapping: Record<string, Record<string, string>> | null;
  options: { jobs: { id: string; title: string }[]; stages: { id: string; name: string }[] } | null;
  first: Record<string, unknown>[] | null;
  bad: { line: number; column: string | null; why: string }[];
  duplicates: { line: number; why: string }[];
  problem: string | null;
  touched: number | null;
  code?: string;
  detail?: string;
}

const AT_WORK = ['reading', 'checking', 'waiting', 'running', 'taking_back'];

/** Somebody who imports over HTTP. */
export class ImportDesk {
  constructor(
    private readonly world: World,
    private readonly as: Signed = world.admin,
  ) {}

  async upload(
    text: string | Buffer,
    fields: Record<string, string> = {},
  ): Promise<Got<ImportBody>> {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', new Blob([text as never]), 'candidates.csv');
    const response = await fetch(`${this.world.url}/api/v1/imports`, {
      method: 'POST',
      headers: { authorization: `Bearer ${this.as.token}` },
      body: form,
    });
    const body = (await response.json()) as ImportBody;
    return { status: response.status, type: response.headers.get('content-type'), body };
  }

  ask(id: string, verb: string, body: object = {}): Promise<Got<ImportBody>> {
    return this.world.post<ImportBody>(`imports/${id}/${verb}`, body, this.as);
  }

  /** Waits until it waits for a person, or is over. */
  settled(id: string, seconds = 60): Promise<ImportBody> {
    return until(
      `import ${id}`,
      async () => {
        const { body } = await this.world.get<ImportBody>(`imports/${id}`, this.as);
        return AT_WORK.includes(body.status) ? null : body;
      },
      seconds,
    );
  }

  /** Loads a file and says what must be said, up to its dry run. */
  async checked(text: string, mapping: object = {}): Promise<ImportBody> {
    const { body } = await this.upload(text);
    await this.settled(body.id);
    await this.ask(body.id, 'mapping', mapping);
    return this.settled(body.id);
  }

  async confirmed(id: string, choices: object = { promises: 'from_import' }): Promise<ImportBody> {
    const { status, body } = await this.ask(id, 'confirm', choices);
    if (status !== 202) throw new Error(`${status}: ${body.detail ?? ''}`);
    return this.settled(id);
  }
}

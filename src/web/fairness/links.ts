import { pathOf, type Question } from '../../reports/page/question';
import type { Fact } from '../../reports/fairness/facts';

/** What an address of a page of facts differs in; null takes it away. */
interface Asked {
  recruiter?: string | null;
  team?: string | null;
  fact?: Fact;
  cursor?: string;
}

/** A page of facts, or something of the report, with what is asked: the period and what it is narrowed to. */
export function linkTo(
  path: string,
  { question, team }: { question: Question; team: string | null },
  asked: Asked = {},
): string {
  const [, query = ''] = pathOf(path, question).split('?');
  const parts = new URLSearchParams(query);
  for (const name of ['by', 'rule', 'kind']) parts.delete(name);
  const all: Record<string, string | null | undefined> = { team, ...asked };
  for (const [name, value] of Object.entries(all)) {
    if (value === null) parts.delete(name);
    else if (value !== undefined) parts.set(name, value);
  }
  const text = parts.toString();
  return text === '' ? path : `${path}?${text}`;
}

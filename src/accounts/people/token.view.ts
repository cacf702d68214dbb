import { formatInstant } from '../../kernel/instant';
import type { ApiToken, Scope } from '../../store/entities/accounts/api-token.entity';

/** An API token, without itself. */
export class TokenView {
  id: string;
  /** Whose it is. */
  user: string;
  name: string;
  scopes: Scope[];
  createdAt: string;
  /** To the minute. */
  lastUsedAt: string | null;
}

/** An API token with itself, this once. */
export class NewTokenView extends TokenView {
  token: string;
}

/** API tokens, newest first. */
export class TokensView {
  items: TokenView[];
  next: string | null;
}

export function tokenView({ id, user, name, scopes, createdAt, lastUsedAt }: ApiToken): TokenView {
  return {
    ...{ id, user, name, scopes, createdAt: formatInstant(createdAt) },
    lastUsedAt: lastUsedAt === null ? null : formatInstant(lastUsedAt),
  };
}

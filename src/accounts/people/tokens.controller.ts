import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Param, Post } from '@nestjs/common';
import { Unrepeatable } from '../../forms/unrepeatable';
import { AllowedTo } from '../access';
import { SignedIn, type Caller } from '../caller';
import { Tokens } from '../tokens';
import { TokenForm } from './token.form';
import { NewTokenView, TokensView, tokenView } from './token.view';

@AllowedTo('recruiter')
@Controller('api/v1/tokens')
export class TokensController {
  constructor(private readonly tokens: Tokens) {}

  /** Makes an API token, which is shown this once. */
  @Unrepeatable()
  @Post()
  async make(
    @Body() { name, scopes }: TokenForm,
    @SignedIn() caller: Caller,
  ): Promise<NewTokenView> {
    // whoever may write may read
    const whole = scopes?.includes('write') ? undefined : scopes;
    const { token, secret } = await this.tokens.issue(caller.id, name, whole);
    return Object.assign(tokenView(token), { token: secret });
  }

  /** One's own API tokens; everybody's for an administrator. */
  @Get()
  async list(@SignedIn() caller: Caller): Promise<TokensView> {
    const tokens = await this.tokens.visibleTo(caller);
    return { items: tokens.map(tokenView), next: null };
  }

  /** Revokes an API token. */
  @Delete(':id')
  @HttpCode(HttpStatus.NO_CONTENT)
  revoke(@Param('id') id: string, @SignedIn() caller: Caller): Promise<void> {
    return this.tokens.revoke(id, caller);
  }
}

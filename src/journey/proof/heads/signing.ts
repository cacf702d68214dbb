import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/instant';
import type { Step } from '../../sweep/step';
import { SignedHeads } from './signed-heads.repository';

/** Signs the head of the journal's chain, once each UTC day. */
@Injectable()
export class Signing implements Step {
  readonly name = 'signed heads';

  constructor(private readonly heads: SignedHeads) {}

  async run(asOf: Instant): Promise<number> {
    return (await this.heads.sign(asOf)) ? 1 : 0;
  }
}

import { Injectable } from '@nestjs/common';
import { ExplanationsRepository } from '../../hiring/explanations/explanations.repository';
import type { Finding, Verified } from '../../journey/proof/finding';
import type { Outside } from '../../journey/proof/heads/head-check';
import { Verification } from '../../journey/proof/verification';
import { Journals } from '../journals.repository';

/** All that can be checked: the journal with what follows from it, and what people said to broken promises. */
@Injectable()
export class WholeCheck {
  constructor(
    private readonly verification: Verification,
    private readonly explanations: ExplanationsRepository,
    private readonly journals: Journals,
  ) {}

  /** @param told is given, now and then, how many applications are checked, and how many there are */
  async run(told: (checked: number, of: number) => void, outside?: Outside): Promise<Verified> {
    const all = await this.journals.count();
    const verified = await this.verification.run((checked) => {
      told(checked, all);
    }, outside);
    const altered = (await this.explanations.faults()).map(({ application, detail }): Finding => ({
      ...{ code: 'altered_explanation', where: application, detail },
    }));
    return { ...verified, findings: [...verified.findings, ...altered] };
  }
}

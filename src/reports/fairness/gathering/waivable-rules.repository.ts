import { Injectable } from '@nestjs/common';
import { Terms } from '../../../journey/record/terms';
import { TermsVersion } from '../../../store/entities/journey/terms-version.entity';
import { UnitOfWork } from '../../../store/unit-of-work';

/** The rules of any policy under which an answer is owed that a recruiter may waive. */
@Injectable()
export class WaivableRules {
  constructor(
    private readonly units: UnitOfWork,
    private readonly terms: Terms,
  ) {}

  /** Their keys. */
  async keys(): Promise<string[]> {
    const policies = await this.units.manager.find(TermsVersion, {
      select: { hash: true },
      where: { kind: 'policy' },
    });
    const keys = new Set<string>();
    for (const { hash } of policies) {
      const { rules } = await this.terms.policy(hash);
      for (const { key, releasedBy } of rules) if (releasedBy.includes('waived')) keys.add(key);
    }
    return [...keys];
  }
}

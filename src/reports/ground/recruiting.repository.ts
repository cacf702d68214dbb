import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../store/unit-of-work';

/** Who has figures at all. */
@Injectable()
export class Recruiting {
  constructor(private readonly units: UnitOfWork) {}

  /** The ids of everybody who was ever charged with a commitment, or answers for one. */
  async ids(): Promise<ReadonlySet<string>> {
    const rows = await this.units.manager.query<{ id: string }[]>(
      `SELECT u."id" AS "id" FROM users u
       WHERE EXISTS (SELECT 1 FROM commitments c WHERE c."chargedTo" = u."id")
          OR EXISTS (SELECT 1 FROM commitments c WHERE c."owner" = u."id")`,
    );
    return new Set(rows.map(({ id }) => id));
  }
}

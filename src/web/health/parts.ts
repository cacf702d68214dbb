import { Injectable } from '@nestjs/common';
import { Health } from '../../kernel/health/health';
import { UnitOfWork } from '../../store/unit-of-work';

/** Adds what every process needs: a database that answers, and takes what is written. */
@Injectable()
export class Parts {
  constructor(health: Health, units: UnitOfWork) {
    health.add('database', async () => {
      await units.manager.query('SELECT 1');
      return units.trouble === null ? null : `cannot be written: ${units.trouble}`;
    });
  }
}

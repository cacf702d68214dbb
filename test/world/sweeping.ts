import { Journey } from '../../src/journey/journey';
import { SYSTEM } from '../../src/journey/record/chronicle';
import type { JourneyEvent } from '../../src/journey/record/journal-event';
import { Sweep } from '../../src/journey/sweep/sweep';
import type { ApplicationId } from '../../src/store/entities/hiring/application.entity';
import { AUTOMATIONS, Pipeline } from '../../src/store/entities/hiring/pipeline.entity';
import { Notice } from '../../src/store/entities/journey/notice.entity';
import { Message } from '../../src/store/entities/mail/message.entity';
import { until, type World } from './world';

// What the tests of the sweep do with a world, and see in it.

export const apply = async (to: World, email = 'maija@example.com') => {
  const candidate = { name: 'Maija', email };
  const form = { job: await to.job(), candidate };
  return (await to.post<{ id: ApplicationId }>('applications', form)).body.id;
};
export const record = (to: World, id: ApplicationId, event: JourneyEvent) =>
  to.app.get(Journey).record(id, event, SYSTEM);
export const sweep = (to: World) => to.app.get(Sweep).run(to.clock.now());
/** In the order of their ids: PostgreSQL's own changes with every change of a row. */
export const rows = <T extends object>(of: World, entity: new () => T) => {
  const { manager } = of.units;
  const { primaryColumns } = manager.connection.getMetadata(entity);
  const order = Object.fromEntries(primaryColumns.map((one) => [one.propertyName, 'ASC']));
  return manager.find(entity, { order: order as never });
};
export const notices = async (of: World) =>
  (await rows(of, Notice))
    .map(({ commitment, kind: what, at: when, owner }) => [
      commitment.replace(/\/01\w{24}/, ''),
      what,
      when,
      owner === of.kaisa.user.id ? 'kaisa' : 'anna',
    ])
    .sort();
export const settled = (of: World) =>
  until('every mail to be delivered', async () => {
    const mails = await rows(of, Message);
    const now = of.clock.now();
    return mails.every(
      ({ status, nextAttemptAt }) =>
        status === 'delivered' || (status === 'pending' && nextAttemptAt > now),
    );
  });
export const switchOff = (of: World) =>
  of.units.run(async () => {
    await of.units.manager.update(
      Pipeline,
      { name: 'Default' },
      { automationsOff: [...AUTOMATIONS] },
    );
  });

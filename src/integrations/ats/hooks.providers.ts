import { ConnectionRows } from './connections/connections.repository';
import { Connections } from './connections/connections';
import { ConnectionsController } from './connections/connections.controller';
import { ConnectionSecrets } from './connections/secrets';
import { TroubleMail } from './connections/trouble-mail';
import { Claims } from './deliveries/claims';
import { DeliveriesController } from './deliveries/api/deliveries.controller';
import { DeliveryRows } from './deliveries/deliveries.repository';
import { DeliveryWork } from './deliveries/delivery-work';
import { Entrance } from './deliveries/entrance';
import { HooksController } from './deliveries/api/hooks.controller';
import { RefusalRows } from './deliveries/refusals.repository';
import { Refusing } from './deliveries/refusing';
import { Replaying } from './deliveries/replaying';
import { Trying } from './deliveries/trying';
import { Forgetting } from './forgetting/forgetting';
import { PersonDeliveries } from './forgetting/person-deliveries.repository';
import { PersonForgetting } from './forgetting/person-forgetting';
import { PersonKnown } from './forgetting/person-known.repository';
import { MappingChoices } from './mapping/mapping-choices';
import { MappingList } from './mapping/mapping-list';
import { MappingTargets } from './mapping/mapping-targets.repository';
import { MappingRows } from './mapping/mappings.repository';
import { MappingsController } from './mapping/mappings.controller';
import { TargetChoice } from './mapping/target-choice';
import { ConnectionOverview } from './overview/connection-overview';

/** What takes hooks in. */
export const HOOKS = [
  ...[ConnectionRows, Connections, ConnectionSecrets, TroubleMail],
  ...[Claims, DeliveryRows, DeliveryWork, Entrance],
  ...[Forgetting, PersonDeliveries, PersonForgetting, PersonKnown],
  ...[RefusalRows, Refusing, Replaying, Trying],
  ...[MappingChoices, MappingList, MappingTargets, MappingRows],
  ...[TargetChoice, ConnectionOverview],
];
export const HOOK_CONTROLLERS = [
  ...[ConnectionsController, DeliveriesController, HooksController, MappingsController],
];

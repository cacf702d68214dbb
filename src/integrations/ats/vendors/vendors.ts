import type { AtsAccess, Vendor, VendorClient, VendorHooks } from '../record';
import { AshbyClient } from './ashby/client';
import { ashbyHooks } from './ashby/hooks';
import { MANNERS, type Manners } from './asking';
import { GreenhouseClient } from './greenhouse/client';
import { greenhouseHooks } from './greenhouse/hooks';
import { LeverClient } from './lever/client';
import { leverHooks } from './lever/hooks';
import { TeamtailorClient } from './teamtailor/client';
import { teamtailorHooks } from './teamtailor/hooks';
import { WorkableClient } from './workable/client';
import { workableHooks } from './workable/hooks';

export { AtsTrouble } from './trouble';

const HOOKS: Record<Vendor, VendorHooks> = {
  greenhouse: greenhouseHooks,
  lever: leverHooks,
  ashby: ashbyHooks,
  teamtailor: teamtailorHooks,
  workable: workableHooks,
};
const CLIENTS: Record<Vendor, new (access: AtsAccess, manners: Manners) => VendorClient> = {
  greenhouse: GreenhouseClient,
  lever: LeverClient,
  ashby: AshbyClient,
  teamtailor: TeamtailorClient,
  workable: WorkableClient,
};

/** How a vendor signs its hooks and what it says in them. */
export function hooksOf(vendor: Vendor): VendorHooks {
  return HOOKS[vendor];
}

/**
 * What asks a vendor's API. The token is an API key; for Greenhouse `client id:client secret` of a Harvest V3 credential.
 * @param manners how long and how often; only tests have others
 * @throws InputError for a subdomain that cannot be one
 */
export function clientOf(access: AtsAccess, manners: Manners = MANNERS): VendorClient {
  return new CLIENTS[access.vendor](access, manners);
}

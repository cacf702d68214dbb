/** The page of those who hear of events. */
export const RECEIVERS_PATH = '/settings/webhooks';

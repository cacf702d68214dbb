/** What a channel of a chat can be told of. */
export const CHAT_EVENTS = ['due_today', 'at_risk', 'broken'] as const;
export type ChatEvent = (typeof CHAT_EVENTS)[number];

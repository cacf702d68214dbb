/** What a message is for (design, section 1). */
export const PURPOSES = [
  'acknowledgement',
  'status_update',
  'invitation',
  'holding_note',
  'reserve',
  'offer',
  'rejection',
  'outcome',
  'feedback',
  'feedback_declined',
  'reply',
  'handover',
  'promise',
  'withdrawal_confirmation',
  'survey',
  'apology',
  'contact_note',
] as const;
export type Purpose = (typeof PURPOSES)[number];

const NO_CONTACT: readonly Purpose[] = ['survey', 'apology', 'contact_note'];
const NO_ACT: readonly Purpose[] = ['acknowledgement', 'holding_note', 'handover'];

const contact = PURPOSES.filter((purpose) => !NO_CONTACT.includes(purpose));

/** The groups that a policy may name in `keptBy` instead of listing their purposes. */
export const PURPOSE_GROUPS = {
  /** Everything that counts as a contact. */
  CONTACT: contact,
  /** What a person says in the matter. */
  HUMAN: contact.filter((purpose) => !NO_ACT.includes(purpose)),
  /** What moves the candidate on; two of them only with a date (`datedOnly`). */
  ANSWER: ['invitation', 'status_update', 'reserve', 'offer', 'rejection', 'outcome'],
  /** What settles the application. */
  DECISION: ['offer', 'rejection', 'outcome'],
} as const satisfies Record<string, readonly Purpose[]>;

const names: ReadonlySet<string> = new Set(PURPOSES);
const contacts: ReadonlySet<Purpose> = new Set(contact);

/** True for the name of a purpose. */
export function isPurpose(name: string): name is Purpose {
  return names.has(name);
}

/** True when one of the purposes counts as a contact. */
export function isContact(purposes: readonly Purpose[]): boolean {
  return purposes.some((purpose) => contacts.has(purpose));
}

/** True for a message that tells the candidate how it ended: a rejection or the outcome. */
export function tellsTheEnd(purposes: readonly Purpose[]): boolean {
  return purposes.includes('rejection') || purposes.includes('outcome');
}

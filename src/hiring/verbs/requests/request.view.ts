/** What a colleague is asked, as they see it behind their link. */
export class RequestView {
  candidate: string;
  job: string;
  asker: string;
  what: string;
  due: string;
  /** When they answered. */
  answeredAt: string | null;
}

/** Somebody or something, by id and name. */
export class NamedView {
  id: string;
  name: string;
}

/** A job, by id and title. */
export class TitledView {
  id: string;
  title: string;
}

/** A stage of a pipeline, as an application lies in it. */
export class StageView {
  id: string;
  name: string;
  /** What it is for: `applied`, `screening`, `interview`, `offer`, `hired`, … */
  kind: string;
}

/** A version of a policy or a calendar. */
export class TermsIdentityView {
  name: string;
  version: number;
  /** SHA-256 of its content. */
  hash: string;
}

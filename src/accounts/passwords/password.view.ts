/** The answer is the same whether there is such a user or not. */
export class AskedResetView {
  /** Under what condition a mail leaves. */
  mailed: string;
}

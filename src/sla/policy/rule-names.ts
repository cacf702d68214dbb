/** What a rule of a preset promises, in few words. Rules of an organisation's own policy have only their title. */
const RULES: Record<'en' | 'fi' | 'sv', Record<string, string>> = {
  en: {
    acknowledge: 'Receipt of the application',
    first_answer: 'First answer',
    after_interview: 'Answer after the interview',
    answer_limit: 'Final answer after the interview',
    heartbeat: 'Sign of life',
    tell_decision: 'Decision to be told',
    job_outcome: 'Outcome of the closed job',
    feedback: 'Feedback asked for',
    reply: 'Reply to a question',
    promise_answer: 'Answer by the date given',
    promise_contact: 'Word by the date given',
    promise_feedback: 'Feedback by the date given',
    ontario_decision_notice: 'Notice after the interview (Ontario)',
    korea_decision_notice: 'Notice of the decision (Korea)',
  },
  fi: {
    acknowledge: 'Kuittaus hakemuksesta',
    first_answer: 'Ensimmäinen vastaus',
    after_interview: 'Vastaus haastattelun jälkeen',
    answer_limit: 'Lopullinen vastaus haastattelusta',
    heartbeat: 'Elonmerkki',
    tell_decision: 'Päätös kerrottava',
    job_outcome: 'Suljetun haun lopputulos',
    feedback: 'Pyydetty palaute',
    reply: 'Vastaus kysymykseen',
    promise_answer: 'Vastaus luvattuna päivänä',
    promise_contact: 'Yhteydenotto luvattuna päivänä',
    promise_feedback: 'Palaute luvattuna päivänä',
    ontario_decision_notice: 'Ilmoitus haastattelun jälkeen (Ontario)',
    korea_decision_notice: 'Ilmoitus päätöksestä (Korea)',
  },
  sv: {
    acknowledge: 'Bekräftelse på ansökan',
    first_answer: 'Första svaret',
    after_interview: 'Svar efter intervjun',
    answer_limit: 'Slutligt svar efter intervjun',
    heartbeat: 'Livstecken',
    tell_decision: 'Beslut att meddela',
    job_outcome: 'Utfallet av den stängda tjänsten',
    feedback: 'Återkoppling som begärts',
    reply: 'Svar på en fråga',
    promise_answer: 'Svar på utlovat datum',
    promise_contact: 'Besked på utlovat datum',
    promise_feedback: 'Återkoppling på utlovat datum',
    ontario_decision_notice: 'Besked efter intervjun (Ontario)',
    korea_decision_notice: 'Besked om beslutet (Korea)',
  },
};

/**
 * A rule's name in the reader's language.
 * @param title the policy's own words, for a rule that has no name here
 */
export function ruleName(rule: string, title: string, locale: keyof typeof RULES): string {
  return RULES[locale][rule] ?? title;
}

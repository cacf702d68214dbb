/** What candidates say of somebody, five answers at a time. All null where no five lie in the period as a whole. */
export class VoiceView {
  answers: number | null;
  /** Of scores from 0 to 10. */
  mean: number | null;
  /** How many gave 0 to 6, 7 or 8, and 9 or 10. */
  low: number | null;
  middle: number | null;
  high: number | null;
}

/** What candidates say of one person, or one team. */
export class GroupVoiceView extends VoiceView {
  /** A person's id, or a team's name (`~none` for none, `~smaller` for small teams). */
  key: string;
  name: string;
  /** What some of them wrote, in the order of the alphabet. */
  words: string[];
}

/** What candidates said in a period. */
export class VoicesView {
  from: string;
  to: string;
  /** What `groups` are: `team` in place of `recruiter` where figures may not name persons. */
  groupedBy: 'recruiter' | 'team';
  /** Of what is shown of the groups. */
  total: VoiceView;
  groups: GroupVoiceView[];
}

import { IsIn, IsOptional, Matches } from 'class-validator';
import { IsLine, IsProse } from '../../../forms/fields';
import type { MoveForm } from '../../../hiring/verbs/move.form';
import { typedIn } from '../../answering/answering';
import { instantTyped } from '../../words/local-time';

/** What the page for a move sends. Every field is a text, as a form of a page has it. */
export class MovePageForm {
  @IsOptional() @Matches(/^\d{1,9}$/) version?: string;
  /** By id, name or kind. */
  @IsLine(100) stage: string;
  @IsOptional() @IsLine(200) subject?: string;
  @IsOptional() @IsProse() body?: string;
  /** On the reader's clock, as the one below. */
  @IsOptional() @IsLine(30) due?: string;
  @IsOptional() @IsLine(30) sendAfter?: string;
  /** Leaves in ten minutes, and can be taken back until then. */
  @IsOptional() @IsIn(['true']) undoable?: 'true';
  /** Tells the candidate nothing. */
  @IsOptional() @IsIn(['true']) silent?: 'true';
  /** The stage whose letter the page showed; nothing of the move. */
  @IsOptional() @IsLine(100) seen?: string;
  /** Where the page goes afterwards; nothing of the move. */
  @IsOptional() @IsLine(2000) back?: string;
}

/** What was typed so far. */
export interface MoveTyped {
  stage: string;
  subject: string;
  body: string;
  due: string;
  sendAfter: string;
  undoable: boolean;
  silent: boolean;
  /** The stage whose letter the page showed; empty for none. */
  seen: string;
  back: string;
}

export function typedOf(body: unknown): MoveTyped {
  const of = (name: string) => typedIn(body, name);
  return {
    ...{ stage: of('stage'), subject: of('subject'), body: of('body'), due: of('due') },
    ...{ sendAfter: of('sendAfter'), back: of('back'), seen: of('seen') },
    ...{ undoable: of('undoable') === 'true', silent: of('silent') === 'true' },
  };
}

/**
 * What the verb is asked for.
 * @param zone the reader's
 * @param undoUntil when a mail leaves that can be taken back until then, as forms write times
 * @throws InputError for a time that is none
 */
export function verbOf(form: MovePageForm, zone: string, undoUntil: string): MoveForm {
  const { version, stage, subject, body, silent } = form;
  const due = instantTyped(form.due, 'due', zone);
  const written = instantTyped(form.sendAfter, 'sendAfter', zone);
  const sendAfter = written ?? (form.undoable === undefined ? undefined : undoUntil);
  return {
    stage,
    ...(version === undefined ? {} : { version: Number(version) }),
    ...(subject === undefined && body === undefined ? {} : { message: { subject, body } }),
    ...(due === undefined ? {} : { due }),
    ...(sendAfter === undefined || silent !== undefined ? {} : { sendAfter }),
    ...(silent === undefined ? {} : { silent: true }),
  };
}

import { Entity, Index } from 'typeorm';
import { OwnReferenceColumn, ReferenceColumn, TextColumn } from '../../columns';
import { Application, type ApplicationId } from '../hiring/application.entity';
import { Explanation, type ExplanationId } from './explanation.entity';

/** The words of an explanation. They may say who the candidate is, so they can be erased; altered they cannot be unnoticed. */
@Entity('explanation_texts')
@Index(['application'])
export class ExplanationText {
  @OwnReferenceColumn(() => Explanation) explanation: ExplanationId;
  @ReferenceColumn(() => Application) application: ApplicationId;
  /** Random, so that nobody finds short words by trying; erased with them. */
  @TextColumn() salt: string;
  @TextColumn() text: string;
}

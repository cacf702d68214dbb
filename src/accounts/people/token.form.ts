import { ArrayMinSize, ArrayUnique, IsArray, IsIn, IsOptional } from 'class-validator';
import { IsLine } from '../../forms/fields';
import type { Scope } from '../../store/entities/accounts/api-token.entity';

export const SCOPES = ['read', 'write'] as const;

/** What POST /tokens takes. */
export class TokenForm {
  /** What it is for, so that one knows them apart. */
  @IsLine(200) name: string;
  /** With `read` alone it may look, and change nothing; both when none is named. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(SCOPES, { each: true })
  scopes?: Scope[];
}

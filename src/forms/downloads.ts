import { applyDecorators } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';

/** Says in the description of the API that a route answers a file. @param types what it may be */
export function Downloads(...types: string[]): MethodDecorator {
  const schema = { type: 'string', format: 'binary' };
  return applyDecorators(ApiProduces(...types), ApiOkResponse({ description: 'The file', schema }));
}

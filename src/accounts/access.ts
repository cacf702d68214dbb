import { Reflector } from '@nestjs/core';

/** Whom a route lets in: anyone at all, or those signed in with at least that role. */
export type Access = 'anyone' | 'recruiter' | 'hr_lead' | 'admin';

/**
 * The rule that every route declares, on itself or on its controller: `@AllowedTo('recruiter')`. A route without one
 * lets nobody in. Which jobs somebody sees is not decided here, but by `Sight` where they are read.
 */
export const AllowedTo = Reflector.createDecorator<Access>();

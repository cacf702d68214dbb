import { Reflector } from '@nestjs/core';
import { ROLES, type Role } from '../store/entities/accounts/user.entity';

/** Whom a route lets in: anyone at all, or those signed in with at least that role. */
export type Access = 'anyone' | Role;

/**
 * The rule that every route declares, on itself or on its controller: `@AllowedTo('recruiter')`. A route without one
 * lets nobody in. Which jobs somebody sees is not decided here, but by `Sight` where they are read.
 */
export const AllowedTo = Reflector.createDecorator<Access>();

/** True when a role is at least that other one: recruiter, HR lead, administrator. */
export function reaches(role: Role, least: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(least);
}

/**
 * Of a route open to anyone that decides by itself from whose pages it takes a change: with a key, and from origins that
 * somebody listed. The guard refuses other sites' pages everywhere else.
 */
export const TakesForeign = Reflector.createDecorator<boolean>();

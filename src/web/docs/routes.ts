import type { Type } from '@nestjs/common';
import { MetadataScanner, ModulesContainer, Reflector } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AllowedTo, type Access } from '../../accounts/access';
import { UNREPEATABLE } from '../../forms/unrepeatable';

/** What a route's decorators say that no schema does. */
export interface Route {
  access: Access | undefined;
  /** It may be asked for a preview, and done once by an Idempotency-Key. */
  isRepeatable: boolean;
}

/** The name of an operation. @param controller the name of its class @param method of its method */
export function operationId(controller: string, method: string): string {
  return `${controller.replace(/Controller$/, '')}.${method}`;
}

/** Every route of the application by the name of its operation. */
export function routesOf(app: NestFastifyApplication): Map<string, Route> {
  const reflector = app.get(Reflector);
  const routes = new Map<string, Route>();
  for (const module of app.get(ModulesContainer).values()) {
    for (const { metatype } of module.controllers.values()) {
      const controller = metatype as Type<Record<string, () => unknown>>;
      const prototype = controller.prototype as Record<string, () => unknown>;
      for (const method of new MetadataScanner().getAllMethodNames(prototype)) {
        const targets = [prototype[method]!, controller];
        const access = reflector.getAllAndOverride(AllowedTo, targets) as Access | undefined;
        const forbids = reflector.getAllAndOverride<boolean | undefined>(UNREPEATABLE, targets);
        const isRepeatable = access !== 'anyone' && forbids !== true;
        routes.set(operationId(controller.name, method), { access, isRepeatable });
      }
    }
  }
  return routes;
}

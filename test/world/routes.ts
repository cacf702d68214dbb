import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { MetadataScanner, ModulesContainer, Reflector } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AllowedTo } from '../../src/accounts/access';

/** Nest's own table: each handler with its address and its rule. */
export function handlersOf(app: NestFastifyApplication) {
  const [reflector, scanner] = [app.get(Reflector), new MetadataScanner()];
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) =>
    [...module.controllers.values()].map(({ metatype }) => metatype as Type),
  );
  return [...new Set(controllers)].flatMap((controller) =>
    scanner.getAllMethodNames(controller.prototype as object).flatMap((name) => {
      const handler = (controller.prototype as Record<string, () => unknown>)[name]!;
      const path = Reflect.getMetadata(PATH_METADATA, handler) as string | undefined;
      if (path === undefined) return [];
      const base = Reflect.getMetadata(PATH_METADATA, controller) as string;
      const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number]!;
      const url = `/${base}/${path}`.replace(/\/+/g, '/').replace(/(?<=.)\/$/, '');
      const rule = reflector.getAllAndOverride(AllowedTo, [handler, controller]) as unknown;
      return [{ method, url, rule, name: `${controller.name}.${name}` }];
    }),
  );
}

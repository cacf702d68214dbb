import { Injectable } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';

/** The API's description (OpenAPI 3.1), made from the routes and forms when somebody first asks for it. */
@Injectable()
export class ApiDocument {
  private make: (() => Promise<OpenAPIObject>) | null = null;
  private made: Promise<OpenAPIObject> | null = null;

  /** Says whose routes it describes. */
  describe(app: NestFastifyApplication): void {
    this.make = async () => (await import('./describe.js')).describe(app);
  }

  /** The document; null as long as there is no application to describe. */
  read(): Promise<OpenAPIObject> | null {
    this.made ??= this.make?.() ?? null;
    return this.made;
  }
}

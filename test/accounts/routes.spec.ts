import { Controller, Get, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { reaches } from '../../src/accounts/access';
import { networkOf } from '../../src/accounts/sessions/sessions';
import { AppModule } from '../../src/app.module';
import { readServerSettings } from '../../src/server.settings';
import { ROLES } from '../../src/store/entities/accounts/user.entity';
import { makeAdapter } from '../../src/web/frame/adapter';
import { putFrame } from '../../src/web/frame/frame';
import { makeLog } from '../../src/web/log/log';
import { freshDatabase, type FreshDatabase } from '../world/databases';
import { handlersOf } from '../world/routes';

/** Routes of Fastify's that no guard of Nest's sees: each with what it serves. */
const WITHOUT_GUARD = [
  /^\/api\/docs\/assets\/\*$/ /* the files of Swagger UI, which say nothing */,
];

@Controller('forgotten')
class ForgottenController {
  @Get()
  show(): string {
    return 'secret';
  }
}
@Module({ controllers: [ForgottenController] })
class ForgottenModule {}

interface Route {
  method: string;
  url: string;
}

let app: NestFastifyApplication;
let database: FreshDatabase;
const routes: Route[] = [];
beforeAll(async () => {
  database = await freshDatabase('sqlite');
  const settings = readServerSettings({ DATABASE_URL: database.url });
  const log = makeLog('error', process.stderr);
  const module = await Test.createTestingModule({
    imports: [AppModule.with(settings), ForgottenModule],
  }).compile();
  const adapter = makeAdapter(settings.web, log);
  adapter.getInstance().addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) routes.push({ method: one, url });
  });
  app = module.createNestApplication<NestFastifyApplication>(adapter, { logger: false });
  await putFrame(app, { web: settings.web, onlyProbes: false }, log);
  await app.init();
  await adapter.getInstance().ready();
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

const handlers = () => handlersOf(app);

describe('every route', () => {
  it('declares whom it lets in', () => {
    const table = handlers();
    expect(table.length).toBeGreaterThan(20);
    const without = table.filter(({ rule }) => !['anyone', ...ROLES].includes(rule as string));
    // the one that this test forgets on purpose shows that it would be found
    expect(without.map(({ name }) => name)).toEqual(['ForgottenController.show']);
  });

  it('is one of those, or stands on a list of its own', () => {
    const known = new Set(handlers().map(({ method, url }) => `${method} ${url}`));
    const others = routes.filter(
      ({ method, url }) =>
        !known.has(`${method === 'HEAD' ? 'GET' : method} ${url}`) &&
        !WITHOUT_GUARD.some((pattern) => pattern.test(url)),
    );
    expect(others).toEqual([]);
    expect(routes.length).toBeGreaterThan(known.size);
  });

  it('turns away who has not signed in, unless its rule is anyone', async () => {
    for (const { method, url, rule } of handlers()) {
      if (rule === 'anyone') continue;
      const asked = { method: method as 'GET', url: url.replace(/:\w+/g, 'x') };
      const { statusCode } = await app.inject(asked);
      expect({ method, url, statusCode }).toEqual({
        ...{ method, url, statusCode: rule === undefined ? 403 : 401 },
      });
    }
  });
});

it.each([
  ['recruiter', ['recruiter']],
  ['hr_lead', ['recruiter', 'hr_lead']],
  ['admin', ['recruiter', 'hr_lead', 'admin']],
] as const)('the role %s reaches %j', (role, reached) => {
  expect(ROLES.filter((least) => reaches(role, least))).toEqual(reached);
});

it.each([
  ['203.0.113.9', '203.0.113.9'],
  ['::ffff:203.0.113.9', '203.0.113.9'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:0DB8:0001:2::9', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
])('the network of %s is %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { NotFoundError } from '../../kernel/errors';
import { ASSETS, PACKINGS, STYLE, type Asset, type Packing } from './assets';

interface Reply {
  header(name: string, value: string): unknown;
}

/** What pages are drawn with; it says nothing about anybody. */
@AllowedTo('anyone')
@Controller('assets')
export class AssetsController {
  /** A file under the name that it has now. */
  @Get(':name')
  show(
    @Param('name') name: string,
    @Headers('accept-encoding') accepted: string | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Buffer {
    const asset = ASSETS.find(({ path }) => path === `/assets/${name}`) ?? olderOf(name);
    if (!asset) throw new NotFoundError('There is no such file.');
    const isNow = asset.path === `/assets/${name}`;
    reply.header('content-type', asset.type);
    reply.header('cache-control', isNow ? 'public, max-age=31536000, immutable' : 'no-cache');
    reply.header('vary', 'accept-encoding');
    return packed(asset, accepted ?? '', reply);
  }
}

/** A page that was loaded before an update asks for the file of then. */
function olderOf(name: string): Asset | undefined {
  const [stem, , ending] = name.split('.');
  const now = ASSETS.find(
    ({ path }) => path.startsWith(`/assets/${stem}.`) && path.endsWith(`.${ending}`),
  );
  return now ?? (name === 'lupaus.css' ? STYLE : undefined);
}

function packed({ body, packed }: Asset, accepted: string, reply: Reply): Buffer {
  const packing = (Object.keys(PACKINGS) as Packing[]).find((one) => accepted.includes(one));
  if (packing === undefined) return body;
  reply.header('content-encoding', packing);
  return packed(packing);
}

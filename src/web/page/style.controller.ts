import { Controller, Get, Header } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { CSS } from './style';

/** What pages are drawn with; it says nothing about anybody. */
@AllowedTo('anyone')
@Controller('assets')
export class StyleController {
  /** The style sheet of every page. */
  @Get('lupaus.css')
  @Header('content-type', 'text/css; charset=utf-8')
  @Header('cache-control', 'public, max-age=300')
  css(): string {
    return CSS;
  }
}

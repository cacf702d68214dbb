import { Controller, Get, Header } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { CSS } from './style';

/** A tick in the accent's green. */
const SIGN = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#17604a"/><path d="M4 8.5 7 11.5 12 5" fill="none" stroke="#fff" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/></svg>
`;

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

  /** The sign that a browser shows beside a page's title. */
  @Get('lupaus.svg')
  @Header('content-type', 'image/svg+xml')
  @Header('cache-control', 'public, max-age=86400')
  sign(): string {
    return SIGN;
  }
}

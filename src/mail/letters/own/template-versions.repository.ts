import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { TemplateVersion } from '../../../store/entities/mail/template-version.entity';
import { UnitOfWork } from '../../../store/unit-of-work';
import type { Locale } from '../../locale';
import type { LetterName } from '../letter';

@Injectable()
export class TemplateVersions {
  constructor(private readonly units: UnitOfWork) {}

  /** In a unit: nobody else saves a letter until it ends. @returns the number that the next one has */
  async nextNumber(): Promise<number> {
    await this.units.lock('templates');
    return (await this.highest()) + 1;
  }

  async add(version: TemplateVersion): Promise<void> {
    await this.units.manager.insert(TemplateVersion, version);
  }

  /** The number of the last that was saved; 0 when none was. */
  async highest(): Promise<number> {
    return (await this.units.manager.maximum(TemplateVersion, 'number')) ?? 0;
  }

  /** What was saved after that number, oldest first. */
  after(number: number): Promise<TemplateVersion[]> {
    return this.units.manager.find(TemplateVersion, {
      where: { number: MoreThan(number) },
      order: { number: 'ASC' },
    });
  }

  /** Every version of a letter in a language, newest first. */
  of(name: LetterName, locale: Locale): Promise<TemplateVersion[]> {
    return this.units.manager.find(TemplateVersion, {
      where: { name, locale },
      order: { number: 'DESC' },
    });
  }

  /** The last version of each letter and language, without what it says. */
  async last(): Promise<Omit<TemplateVersion, 'source' | 'html'>[]> {
    const all = await this.units.manager
      .createQueryBuilder(TemplateVersion, 'version')
      .select(['version.id', 'version.number', 'version.name', 'version.locale'])
      .addSelect(['version.at', 'version.by'])
      .where(
        `version.number IN (SELECT max("number") FROM template_versions GROUP BY "name", "locale")`,
      )
      .andWhere('version.source IS NOT NULL')
      .getMany();
    return all;
  }
}

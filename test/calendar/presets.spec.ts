import { pathToFileURL } from 'node:url';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import checkedIn from '../../src/calendar/presets/holidays.json';
import { calendarFrom, PRESET_NAMES } from '../../src/calendar/presets';

const SCRIPT = join(__dirname, '../../scripts/make-holidays.mjs');

describe('the presets', () => {
  it('are the seven that ship', () => {
    expect(PRESET_NAMES).toEqual(['FI', 'SE', 'CA-ON', 'DE', 'GB', 'US', '24x7']);
  });

  it('hold the holidays that the script makes', () => {
    const code = `import(${JSON.stringify(pathToFileURL(SCRIPT).href)}).then((m) => console.log(JSON.stringify(m.makeHolidays())))`;
    const made: unknown = JSON.parse(
      execFileSync(process.execPath, ['-e', code], { encoding: 'utf8' }),
    );
    expect(checkedIn).toEqual(made);
  });

  it.each([
    ['FI', '2026-06-19', true, 'Midsummer Eve'],
    ['FI', '2026-12-24', true, 'Christmas Eve'],
    ['FI', '2026-12-31', false, "New Year's Eve is a working day"],
    ['FI', '2035-12-06', true, 'Independence Day in the last year'],
    ['SE', '2026-06-19', true, 'Midsummer Eve'],
    ['SE', '2026-06-05', false, 'the day before the National Day'],
    ['SE', '2026-12-31', false, "New Year's Eve is a working day"],
    ['CA-ON', '2026-04-06', false, 'Easter Monday is no public holiday'],
    ['CA-ON', '2026-04-03', true, 'Good Friday'],
    ['CA-ON', '2026-12-28', true, 'for Boxing Day on a Saturday'],
    ['CA-ON', '2027-12-27', true, 'for Christmas Day on a Saturday'],
    ['CA-ON', '2027-12-28', true, 'for Boxing Day on a Sunday'],
    ['CA-ON', '2033-12-27', true, 'for Christmas Day on a Sunday, the Monday being Boxing Day'],
    ['CA-ON', '2028-01-03', true, "for New Year's Day on a Saturday"],
    ['DE', '2026-12-24', false, 'Christmas Eve is a working day'],
    ['GB', '2026-08-31', true, 'Summer bank holiday of England'],
    ['GB', '2027-12-28', true, 'for Boxing Day on a Sunday'],
    ['US', '2026-07-03', true, 'for Independence Day on a Saturday'],
    ['US', '2028-11-10', true, 'for Veterans Day on a Saturday'],
    ['US', '2027-12-31', true, "for New Year's Day on a Saturday"],
  ])('%s %s closed: %s (%s)', (preset, date, closed) => {
    expect(calendarFrom(preset).definition.holidays.includes(date)).toBe(closed);
  });

  it('have a hash of their content that a change of any field changes', () => {
    const { name, version, ...content } = calendarFrom('FI').definition;
    const copy = { ...content, name: 'copy', version: version + 1 };
    expect(calendarFrom(copy).identity.hash).toBe(calendarFrom('FI').identity.hash);
    const other = calendarFrom({ ...copy, holidays: content.holidays.slice(1) });
    expect(other.identity).toMatchObject({ name: 'copy', version: 2 });
    expect(other.identity.hash).not.toBe(calendarFrom(name).identity.hash);
  });
});

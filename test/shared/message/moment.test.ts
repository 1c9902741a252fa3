import { afterEach, describe, expect, it } from 'vitest';
import { moment as written } from '../../../cli/moment.ts';
import { isLate } from '../../../shared/merge.ts';
import { moment } from '../../../shared/message/moment.ts';
import { serialOfMoment } from '../../../shared/xlsx/moment.ts';

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

/** Midnight in Hải Phòng is 17:00 in UTC; midnight in UTC is 7:00 in Hải Phòng. */
describe.each(['UTC', 'Asia/Ho_Chi_Minh', 'America/New_York', 'Pacific/Kiritimati'])('on a machine in %s', (TZ) => {
  it.each([
    ['2026-03-18T16:59:59.999Z', '23 giờ 59, ngày 18/3/2026', '23:59:59 18/03/2026', false],
    ['2026-03-18T17:00:00.000Z', '0 giờ 00, ngày 19/3/2026', '00:00:00 19/03/2026', false],
    ['2026-03-18T17:00:00.001Z', '0 giờ 00, ngày 19/3/2026', '00:00:00 19/03/2026', true],
    ['2026-03-18T23:59:59.000Z', '6 giờ 59, ngày 19/3/2026', '06:59:59 19/03/2026', true],
    ['2026-03-19T00:00:00.000Z', '7 giờ 00, ngày 19/3/2026', '07:00:00 19/03/2026', true],
  ])('%s is %s', (at, spoken, onScreen, late) => {
    process.env.TZ = TZ;
    expect(moment(at, 'vi')).toBe(spoken);
    expect(written(at)).toBe(onScreen);
    expect(isLate(at, '2026-03-19T00:00:00+07:00')).toBe(late);
    expect(Math.floor(serialOfMoment(at))).toBe(spoken.includes('18/3') ? 46099 : 46100);
  });
});

it('in English', () => expect(moment('2026-03-18T10:00:00Z', 'en')).toBe('17:00, 18/3/2026'));

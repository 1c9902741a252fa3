import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asEntered } from '../../../shared/message/entered.ts';
import { addDays } from '../../../shared/value/calendar.ts';
import { enteredDay, enteredMoment } from '../../../shared/value/entered.ts';

it.each(['18/3/2026', '18/03/2026', ' 18-3-2026 ', '18.3.2026', '18/3/26', '18032026', '2026-03-18'])(
  '"%s" is the 18th of March: the day stands first',
  (text) => expect(enteredDay(text)).toBe('2026-03-18'),
);

it.each(['', '3/18/2026', '31/02/2026', '18/3', '3/2026', 'trước 18/3/2026', '17/3 - 18/3/2026', '18/3/0026', 'mai'])(
  '"%s" is no day',
  (text) => expect(enteredDay(text)).toBeNull(),
);

it.each(['17:05 18/03/2026', '18/3/2026 17h05', '17 giờ 05, ngày 18/3/2026', '17:05 18032026'])(
  '"%s" is a moment in Hải Phòng',
  (text) => expect(enteredMoment(text)).toBe('2026-03-18T17:05:00+07:00'),
);

it.each(['', '18/3/2026', '17:00', '24:00 18/3/2026', '17:60 18/3/2026', '17:00 31/2/2026'])(
  '"%s" is no moment',
  (text) => expect(enteredMoment(text)).toBeNull(),
);

it('what a form shows is read as what stands', () =>
  fc.assert(
    fc.property(fc.nat(36_000), fc.nat(23), fc.nat(59), (days, hour, minute) => {
      const day = addDays('2000-01-01', days);
      expect(enteredDay(asEntered.day(day))).toBe(day);
      const [hours, minutes] = [hour, minute].map((number) => `${number}`.padStart(2, '0'));
      const moment = `${day}T${hours}:${minutes}:00+07:00`;
      expect(enteredMoment(asEntered.moment(moment))).toBe(moment);
    }),
  ));

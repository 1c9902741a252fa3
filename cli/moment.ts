const CITY = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
});

/** "2026-03-18T10:00:00Z" → "17:00:00 18/03/2026", the time of Hải Phòng wherever the machine stands. */
export function moment(iso: string): string {
  const [date, time] = CITY.format(new Date(iso)).split(', ');
  return `${time} ${date}`;
}

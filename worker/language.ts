import type { Locale } from '../shared/message/column.ts';

/** The better liked of the two languages by Accept-Language; Vietnamese where the caller does not say. */
export function preferredLocale(header: string | undefined): Locale {
  const liked = (header ?? '')
    .split(',')
    .map((range) => {
      const [tag = '', ...params] = range
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      const quality = params.find((param) => param.startsWith('q='));
      return { language: tag.split('-')[0], quality: quality ? Number(quality.slice(2)) : 1 };
    })
    .filter(({ language, quality }) => (language === 'vi' || language === 'en') && quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return liked[0]?.language === 'en' ? 'en' : 'vi';
}

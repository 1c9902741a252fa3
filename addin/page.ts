import { begin } from './main.tsx';

/** The browser page: Vietnamese unless the reader chose otherwise; a workbook comes when it is dropped. */
begin({ place: 'page', locale: 'vi', partition: '' });

/** A Vietnamese telephone number as it is typed: "0912 345 678", "+84.912.345.678", "(0225) 3842 333". */
const PHONE = /(?<![\d/.,-])\(?(?:\+?84|0)(?:[\s.()-]{0,2}\d){8,10}(?![\d/])/g;
const MAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const HIDDEN = '[đã ẩn]';

/** Without telephone numbers and e-mail addresses, which clerks put beside what they write about. */
export const withoutContacts = (text: string): string => text.replace(MAIL, HIDDEN).replace(PHONE, HIDDEN);

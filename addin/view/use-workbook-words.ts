import { useLocale } from './app-context.ts';
import { type WorkbookWords, workbookWordsOf } from './words/workbook-words.ts';

/** The words said beside an open workbook. */
export const useWorkbookWords = (): WorkbookWords => workbookWordsOf(useLocale());

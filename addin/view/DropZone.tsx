import { useActs, useWords } from './app-context.ts';
import { FilesDrop } from './FilesDrop.tsx';
import { openSample } from './sample.ts';

/** The way to a workbook: dropped, chosen, or the sample (a drop is taken wherever it falls: use-dropped-files.ts). */
export function DropZone() {
  const words = useWords();
  const { check } = useActs();
  return (
    <FilesDrop words={words.start} accept=".xlsx,.xlsm,.xls,.xlsb,.ods,.docx" take={check.openFiles}>
      <button type="button" onClick={() => void openSample(check, words.start.sampleName)}>
        {words.start.sample}
      </button>
    </FilesDrop>
  );
}

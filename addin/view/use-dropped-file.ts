import { useEffect } from 'preact/hooks';

/** A file dropped anywhere on the page is opened: beside the box the browser would leave the page for it. */
export function useDroppedFile(open: ((file: File) => unknown) | null): void {
  useEffect(() => {
    if (!open) return;
    const allow = (event: DragEvent) => event.preventDefault();
    const take = (event: DragEvent) => {
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file) open(file);
    };
    window.addEventListener('dragover', allow);
    window.addEventListener('drop', take);
    return () => {
      window.removeEventListener('dragover', allow);
      window.removeEventListener('drop', take);
    };
  }, [open]);
}

import { useEffect } from 'preact/hooks';

/** Files dropped anywhere on the page are opened: beside the box the browser would leave the page for them. */
export function useDroppedFiles(open: ((files: File[]) => unknown) | null): void {
  useEffect(() => {
    if (!open) return;
    const allow = (event: DragEvent) => event.preventDefault();
    const take = (event: DragEvent) => {
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) open(files);
    };
    window.addEventListener('dragover', allow);
    window.addEventListener('drop', take);
    return () => {
      window.removeEventListener('dragover', allow);
      window.removeEventListener('drop', take);
    };
  }, [open]);
}

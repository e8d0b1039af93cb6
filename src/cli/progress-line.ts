/** A line of standard error that is written anew as work goes on; nothing where that is no terminal. */
export interface ProgressLine {
  show(articlesRead: number): void;
  clear(): void;
}

const SILENT: ProgressLine = { show: () => {}, clear: () => {} };

export function createProgressLine(quiet: boolean): ProgressLine {
  const { stderr } = process;
  if (quiet || !stderr.isTTY) return SILENT;
  const began = performance.now();
  return {
    show: (articlesRead) => {
      const rate = Math.round(articlesRead / ((performance.now() - began) / 1000));
      stderr.write(`\r\u001b[K${articlesRead.toLocaleString('en-US')} articles, ${rate} a second`);
    },
    clear: () => {
      stderr.write('\r\u001b[K');
    },
  };
}

import type { Page } from "@playwright/test";

const BYTES_A_PIXEL = 4;
const MIB = 1024 * 1024;

/** What a page holds, in MiB: objects, those of the browser behind them, arrays of numbers, and canvases. */
export async function memoryOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize, ...behind }: HeapUsage = await session.send("Runtime.getHeapUsage");
  const pixels = await page.evaluate(() =>
    [...document.querySelectorAll("canvas")].reduce((sum, one) => sum + one.width * one.height, 0),
  );
  await session.detach();
  const { embedderHeapUsedSize = 0, backingStorageSize = 0 } = behind;
  return (usedSize + embedderHeapUsedSize + backingStorageSize + pixels * BYTES_A_PIXEL) / MIB;
}

/** Older browsers tell only the first. */
type HeapUsage = {
  readonly usedSize: number;
  readonly embedderHeapUsedSize?: number;
  readonly backingStorageSize?: number;
};

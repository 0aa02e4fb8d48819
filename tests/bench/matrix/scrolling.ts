import type { Page } from "@playwright/test";
import { median } from "../figure";

/** One and a half frames at 60 Hz. */
const LATE_MS = 25;
const TURNS = 50;
const ROUNDS = 3;

/** Pixels that a turn of the wheel moves, to the right and down. */
export const WAYS = {
  slow: [0, 40],
  fast: [0, 600],
  sideways: [240, 0],
  diagonal: [120, 240],
} as const;

/** The middle share of late frames of pages that scroll in turn, in percent. */
export async function droppedFrames(
  pages: readonly Page[],
  way: readonly [number, number],
): Promise<number[]> {
  const shares: number[][] = pages.map(() => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, page] of pages.entries()) {
      shares[index]?.push(await droppedOnce(page, way));
    }
  }
  return shares.map(median);
}

/** The wheel turns there and back again, as fast as the page takes it up, and frames are counted. */
async function droppedOnce(page: Page, [right, down]: readonly [number, number]): Promise<number> {
  await page.bringToFront();
  await page.mouse.move(640, 520);
  await page.evaluate(WATCH_FRAMES);
  for (const sign of [1, -1]) {
    for (let turn = 0; turn < TURNS; turn++) await page.mouse.wheel(sign * right, sign * down);
  }
  const frames = (await page.evaluate("window.framesSeen()")) as number[]; // what the watch answers
  return (100 * frames.filter((ms) => ms > LATE_MS).length) / frames.length;
}

/** How long each frame took, until they are asked for. */
const WATCH_FRAMES = `(() => {
  const frames = [];
  let last = null;
  let isWatching = true;
  const see = (now) => {
    if (last !== null) frames.push(now - last);
    last = now;
    if (isWatching) requestAnimationFrame(see);
  };
  window.framesSeen = () => { isWatching = false; return frames; };
  requestAnimationFrame(see);
})()`;

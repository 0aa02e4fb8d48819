import type { Page } from "@playwright/test";
import { figure, median, type Report } from "../figure";

const POSITIONS = 240;
const ROUNDS = 3;
const MOST_MS = 1_000 / 50;

/** How many days a second a matrix shows while the day is dragged, and what it asks of the server meanwhile. */
export async function benchScrubbing(page: Page, size: string, report: Report): Promise<void> {
  const scrubber = page.getByRole("slider", { name: "As of" });
  const overTime = page.waitForResponse((response) => response.url().includes("/over-time"));
  await scrubber.hover();
  await (await overTime).finished();
  await scrubber.evaluate(drag, 10); // until it is unpacked
  let requests = 0;
  page.on("request", () => requests++);
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push(await scrubber.evaluate(drag, POSITIONS));
  }
  const ms = median(rounds.map((one) => one.ms));
  report(
    figure("matrix/200/scrub-position", ms / POSITIONS, MOST_MS, {
      unit: "ms a position",
      detail: `${((1_000 * POSITIONS) / ms).toFixed(0)} positions a second, ${size}, at the end ${rounds.at(-1)?.shown}`,
    }),
  );
  const detail = `while ${ROUNDS * POSITIONS} positions were dragged over`;
  report(figure("matrix/200/scrub-requests", requests, 0, { unit: "requests", detail }));
}

/** Moves the hand some days further for each frame, as a browser does with a pointer that is dragged. */
async function drag(element: SVGElement | HTMLElement, positions: number) {
  const input = element as HTMLInputElement; // a slider
  const first = Number(input.min);
  const reach = Number(input.max) - first;
  const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
  const started = performance.now();
  for (let position = 1; position <= positions; position++) {
    write?.call(input, `${first + Math.floor((reach * position) / positions)}`);
    input.dispatchEvent(new Event("input", { bubbles: true }));
    await new Promise(requestAnimationFrame);
  }
  return { ms: performance.now() - started, shown: input.getAttribute("aria-valuetext") ?? "" };
}

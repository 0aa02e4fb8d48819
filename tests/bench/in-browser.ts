import type { Browser, BrowserContext, Page } from "@playwright/test";
import { figure, type Report } from "./figure";
import { matrixPath, type Visitor } from "./pages";

const INITIAL_GOAL_KB = 190;
const WITH_CHARTS_GOAL_KB = 320;
const DROPPED_GOAL = 2;
const FRAMES = 240;
const STEP_PX = 60;
/** One and a half frames at 60 Hz. */
const LATE_MS = 25;
export const VIEWPORT = { width: 1280, height: 900 };

/** Compressed JavaScript of the overview: what its HTML asks for, and all that it comes to. */
export async function benchScripts(
  visitor: Visitor,
  browser: Browser,
  report: Report,
): Promise<void> {
  const html = await htmlOf(visitor, "/");
  const asked = new Set(
    [...html.matchAll(/"?(\/_next\/static\/[^"\\]+\.js)/g)].map(([, src]) => src),
  );
  const context = await signedIn(visitor, browser);
  const page = await context.newPage();
  const sizes = new Map<string, number>();
  page.on("response", async (response) => {
    const { pathname } = new URL(response.url());
    if (!pathname.endsWith(".js")) return;
    const { responseBodySize } = await response.request().sizes();
    sizes.set(pathname, responseBodySize);
  });
  await page.goto(visitor.world.address, { waitUntil: "networkidle" });
  await context.close();
  const kilobytes = (wanted: (path: string) => boolean) =>
    [...sizes].filter(([path]) => wanted(path)).reduce((sum, [, size]) => sum + size, 0) / 1_000;
  const initial = kilobytes((path) => asked.has(path));
  report(
    figure("javascript/overview", initial, INITIAL_GOAL_KB, {
      unit: "kB compressed",
      detail: `${asked.size} scripts that the page's HTML names`,
    }),
  );
  report(
    figure(
      "javascript/overview-with-charts",
      kilobytes(() => true),
      WITH_CHARTS_GOAL_KB,
      {
        unit: "kB compressed",
        detail: `${sizes.size} scripts until nothing more is loaded`,
      },
    ),
  );
}

async function htmlOf({ world, cookie }: Visitor, path: string): Promise<string> {
  const response = await fetch(`${world.address}${path}`, { headers: { cookie } });
  return response.text();
}

/** Frames that come late while a matrix of 500 × 100 scrolls, against a bare canvas of as many cells. */
export async function benchScrolling(
  visitor: Visitor,
  browser: Browser,
  report: Report,
): Promise<void> {
  const context = await signedIn(visitor, browser);
  const page = await context.newPage();
  await page.goto(`${visitor.world.address}${matrixPath()}`, { waitUntil: "networkidle" });
  const matrix = await droppedWhileScrolling(page);
  await context.close();
  const bare = await browser.newPage({ viewport: VIEWPORT });
  await bare.setContent(BARE_CANVAS);
  const canvas = await droppedWhileScrolling(bare);
  await bare.close();
  report(
    figure("matrix/dropped-frames", matrix - canvas, DROPPED_GOAL, {
      unit: "points more than a bare canvas",
      detail: `${matrix.toFixed(1)} % against ${canvas.toFixed(1)} % of ${FRAMES} frames`,
    }),
  );
}

/** A context that shares a visitor's sign-in and nothing else. */
export async function signedIn(
  { world, cookie }: Visitor,
  browser: Browser,
): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: VIEWPORT });
  const cookies = cookie.split("; ").map((pair) => {
    const [name = "", ...value] = pair.split("=");
    return { name, value: value.join("="), url: world.address };
  });
  await context.addCookies(cookies);
  return context;
}

/**
 * The share of frames that took longer than one and a half, in percent, while what scrolls furthest
 * scrolls. No functions with names inside: the compiler marks those with a helper that no page has.
 */
async function droppedWhileScrolling(page: Page): Promise<number> {
  const scroller = await page.evaluateHandle(
    () =>
      [...document.querySelectorAll("*")].sort(
        (a, b) => b.scrollHeight - b.clientHeight - (a.scrollHeight - a.clientHeight),
      )[0] ?? document.body,
  );
  return scroller.evaluate(
    async (element, { frames, step, late }) => {
      const furthest = element.scrollHeight - element.clientHeight;
      let lateFrames = 0;
      let last = performance.now();
      for (let frame = 0; frame < frames; frame++) {
        const way = (frame * step) % (2 * furthest); // down, then up again
        element.scrollTop = Math.min(way, 2 * furthest - way);
        const now = await new Promise<number>(requestAnimationFrame);
        if (frame > 0 && now - last > late) lateFrames++;
        last = now;
      }
      return (100 * lateFrames) / frames;
    },
    { frames: FRAMES, step: STEP_PX, late: LATE_MS },
  );
}

/** 500 × 100 cells with a number each; only what is in sight is drawn, as the matrix does. */
const BARE_CANVAS = `<!doctype html><body style="margin:0">
<div id="scroller" style="height:700px;width:1200px;overflow:auto;position:relative">
<canvas width="1200" height="700" style="position:sticky;top:0;left:0;display:block"></canvas>
<div style="height:14000px;width:2800px"></div></div>
<script>
const size = 28, scroller = document.getElementById("scroller");
const context = document.querySelector("canvas").getContext("2d");
const levels = Uint8Array.from({ length: 500 * 100 }, (_, n) => (n * 7919) % 5);
const colours = ["#fff", "#dbe8ee", "#a8cad5", "#6ea5b8", "#387c93"];
function draw() {
  const top = scroller.scrollTop, left = scroller.scrollLeft;
  context.clearRect(0, 0, 1200, 700);
  context.font = "12px sans-serif";
  for (let row = Math.floor(top / size); row < 500 && row * size < top + 700; row++) {
    for (let column = Math.floor(left / size); column < 100 && column * size < left + 1200; column++) {
      const level = levels[row * 100 + column];
      context.fillStyle = colours[level];
      context.fillRect(column * size - left, row * size - top, size - 2, size - 2);
      context.fillStyle = "#000";
      context.fillText(level, column * size - left + 9, row * size - top + 17);
    }
  }
}
scroller.addEventListener("scroll", () => requestAnimationFrame(draw));
draw();
</script>`;

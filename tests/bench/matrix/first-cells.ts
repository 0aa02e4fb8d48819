import type { BrowserContext } from "@playwright/test";
import { median } from "../figure";

/** A page with a matrix on it: in a context that has seen nothing yet, and by what its cells are known. */
export type CellsPage = {
  readonly newContext: () => Promise<BrowserContext>;
  readonly address: string;
  readonly cells: string;
};

export type FirstCells = {
  /** From the beginning of the navigation to the frame with the first cells. */
  readonly ms: number;
  /** To the first byte of the page: mostly what its server works out. */
  readonly serverMs: number;
};

const ROUNDS = 5;
const WITHIN_MS = 120_000;

/** The middle times of pages that are opened in turn. */
export async function firstCellsOf(pages: readonly CellsPage[]): Promise<FirstCells[]> {
  const rounds: FirstCells[][] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const seen: FirstCells[] = [];
    for (const page of pages) seen.push(await openOnce(page));
    rounds.push(seen);
  }
  return pages.map((_, index) => {
    const own = rounds.flatMap((seen) => seen.slice(index, index + 1));
    return {
      ms: median(own.map(({ ms }) => ms)),
      serverMs: median(own.map(({ serverMs }) => serverMs)),
    };
  });
}

async function openOnce({ newContext, address, cells }: CellsPage): Promise<FirstCells> {
  const context = await newContext();
  let timer: NodeJS.Timeout | undefined;
  const seen = new Promise<FirstCells>((resolve, reject) => {
    void context.exposeFunction("tellFirstCells", resolve);
    timer = setTimeout(reject, WITHIN_MS, new Error(`${address} shows no cells.`));
  });
  await context.addInitScript({ content: watchFor(cells) });
  const page = await context.newPage();
  await page.goto(address, { waitUntil: "commit" });
  const found = await seen;
  clearTimeout(timer);
  await context.close();
  return found;
}

/** As text: the compiler would mark functions that have names with a helper that no page has. */
function watchFor(cells: string): string {
  return `(() => {
    const look = () => requestAnimationFrame(document.querySelector(${JSON.stringify(cells)}) ? tell : look);
    const tell = () => {
      const [navigation] = performance.getEntriesByType("navigation");
      window.tellFirstCells({ ms: performance.now(), serverMs: navigation.responseStart });
    };
    look();
  })()`;
}

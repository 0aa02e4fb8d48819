import type { Browser, BrowserContext, Page } from "@playwright/test";
import type { BenchWorld } from "@/db/seed/bench/bench";
import { shapeOf } from "@/db/seed/bench/shape";
import { figure, type Report } from "../figure";
import { signedIn, VIEWPORT } from "../in-browser";
import { inTurn, type Serve, type Visitor, visit } from "../pages";
import { type CellsPage, type FirstCells, firstCellsOf } from "./first-cells";
import { memoryOf } from "./memory";
import { droppedFrames, WAYS } from "./scrolling";
import { benchScrubbing } from "./scrubbing";
import { answerAt, type SeenMatrix, seenMatrix } from "./seen-matrix";
import { secondsInCalc } from "./spreadsheet";
import { serveYardstick } from "./yardstick";

const COMPETENCIES = 300;
const [FEW, SOME, MANY] = [500, 2_000, 5_000];
const AS_FAST = 1.2;
const AS_LARGE = 3;
const MORE_DROPPED = 2;
const BYTES_A_CELL = 2;
const GROWN_TENFOLD = 1.8;
const FIRST_VIEW_MS = 2_000;
const OF_CALC = 1 / 20;
const TWO_HUNDRED: BenchWorld = { people: 200, divisions: 1 };
const TENFOLD_TEAM = 6;

/** One team of so many people, which is a division, against 300 competencies of which all are shown. */
function teamOf(people: number): BenchWorld {
  return { people, divisions: 1, competencies: COMPETENCIES };
}

const PATH = `/teams/${shapeOf(FEW, 1).divisions[0]}?columns=all`;

/** A matrix of 5,000 people against 300 competencies, with AG Grid on a bare page as the yardstick. */
export async function benchLargeMatrix(
  serve: Serve,
  browser: Browser,
  report: Report,
): Promise<void> {
  const few = await visit(await serve(teamOf(FEW)), browser);
  const many = await visit(await serve(teamOf(MANY)), browser);
  const seen = await seenMatrix(many, PATH);
  await answerAt(few, PATH); // until both have worked out what stays in memory
  reportBytes(seen, report);
  const yardstick = await serveYardstick(seen.data, seen.levels);
  const pages = {
    own: ownPage(many, browser),
    few: ownPage(few, browser),
    yardstick: {
      ...{ address: yardstick.address, cells: ".ag-cell[col-id=c0]" },
      newContext: () => browser.newContext({ viewport: VIEWPORT }),
    },
  };
  const times = await firstCellsOf([pages.own, pages.yardstick, pages.few]);
  const [own = UNSEEN, bare = UNSEEN, small = UNSEEN] = times;
  reportFirstCells({ own, bare, small }, report);
  await few.world.stop();
  const contexts = await Promise.all([pages.own.newContext(), pages.yardstick.newContext()]);
  const opened = await Promise.all([
    openIn(contexts[0], pages.own),
    openIn(contexts[1], pages.yardstick),
  ]);
  await benchInSight(opened, report);
  await Promise.all(contexts.map((context) => context.close()));
  yardstick.stop();
  await many.world.stop();
  await benchCalc(seen, own, report);
}

const UNSEEN: FirstCells = { ms: Number.NaN, serverMs: Number.NaN };

function ownPage(visitor: Visitor, browser: Browser): CellsPage {
  return {
    ...{ address: `${visitor.world.address}${PATH}`, cells: "[role=grid] canvas" },
    newContext: () => signedIn(visitor, browser),
  };
}

async function openIn(context: BrowserContext, { address, cells }: CellsPage): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address, { waitUntil: "networkidle" });
  await page.locator(cells).first().waitFor();
  return page;
}

function reportBytes({ data, bytes }: SeenMatrix, report: Report): void {
  const cells = data.people.length * data.columns.length;
  report(
    figure("matrix/5000/bytes", bytes.cells / cells, BYTES_A_CELL, {
      unit: "bytes a cell before compression",
      detail: `${cells} cells of ${data.people.length} people; ${(bytes.answers / 1e6).toFixed(1)} MB with names and all else of the page`,
    }),
  );
}

function reportFirstCells(
  { own, bare, small }: Readonly<Record<"own" | "bare" | "small", FirstCells>>,
  report: Report,
): void {
  const words = ({ ms, serverMs }: FirstCells) =>
    `${ms.toFixed(0)} ms, of which ${serverMs.toFixed(0)} ms to the first byte`;
  const unit = "times AG Grid on a bare page";
  const detail = `${words(own)}; AG Grid ${words(bare)}`;
  report(figure("matrix/5000/first-cells", own.ms / bare.ms, AS_FAST, { unit, detail }));
  const inBrowser = (own.ms - own.serverMs) / (bare.ms - bare.serverMs);
  const after = "after the first byte";
  report(figure("matrix/5000/first-cells-in-browser", inBrowser, AS_FAST, { unit, detail: after }));
  report(
    figure("matrix/5000/growth", own.ms / small.ms, GROWN_TENFOLD, {
      unit: `times the first cells of ${FEW} people`,
      detail: `${words(own)}; of ${FEW} people ${words(small)}`,
    }),
  );
}

async function benchInSight([own, bare]: readonly [Page, Page], report: Report): Promise<void> {
  for (const [way, pixels] of Object.entries(WAYS)) {
    const [ours = 0, theirs = 0] = await droppedFrames([own, bare], pixels);
    report(
      figure(`matrix/5000/dropped-frames/${way}`, ours - theirs, MORE_DROPPED, {
        unit: "points more than AG Grid",
        detail: `${ours.toFixed(1)} % against ${theirs.toFixed(1)} %`,
      }),
    );
  }
  const [ours, theirs] = [await memoryOf(own), await memoryOf(bare)];
  report(
    figure("matrix/5000/memory", ours / theirs, AS_LARGE, {
      unit: "times AG Grid on a bare page",
      detail: `${ours.toFixed(0)} MiB against ${theirs.toFixed(0)} MiB, canvases and buffers included`,
    }),
  );
}

async function benchCalc({ data, levels }: SeenMatrix, own: FirstCells, report: Report) {
  const size = { people: data.people.length, columns: data.columns.length };
  const seconds = await secondsInCalc({ ...size, levels });
  const unit = "times what LibreOffice Calc takes";
  if (seconds === null) {
    const detail = "not measured: LibreOffice is not installed here";
    report({ ...figure("matrix/5000/calc", 0, OF_CALC, { unit, detail }), ok: false });
    return;
  }
  const detail = `${own.ms.toFixed(0)} ms against ${seconds.toFixed(1)} s for the same sheet with its gaps and coverage`;
  report(figure("matrix/5000/calc", own.ms / 1_000 / seconds, OF_CALC, { unit, detail }));
}

/** 2,000 people against 300 competencies: its first view, and whether it takes more statements than a team of 20. */
export async function benchFirstView(
  count: Serve,
  browser: Browser,
  report: Report,
): Promise<void> {
  const visitor = await visit(await count(teamOf(SOME)), browser);
  await seenMatrix(visitor, PATH);
  const [seen = UNSEEN] = await firstCellsOf([ownPage(visitor, browser)]);
  const { ms, serverMs } = seen;
  const detail = `first cells of ${SOME} people against ${COMPETENCIES} competencies, ${serverMs.toFixed(0)} ms to the first byte`;
  report(figure("matrix/2000/first-view", ms, FIRST_VIEW_MS, { unit: "ms", detail }));
  const small = `/teams/${shapeOf(SOME, 1).teams[0]}?columns=all`;
  const [many] = await inTurn([visitor], PATH, { rounds: 3 });
  const [few] = await inTurn([visitor], small, { rounds: 3 });
  if (few?.statements != null && many?.statements != null) {
    report(
      figure("matrix/2000/statements", many.statements - few.statements, 0, {
        unit: "more statements than for 20 people",
        detail: `${few.statements} for 20 people, ${many.statements} for ${SOME}`,
      }),
    );
  }
  await visitor.world.stop();
}

/** The day dragged over a matrix of 200 people against 100 competencies; and its page against that of 20 of them. */
export async function benchScrub(serve: Serve, browser: Browser, report: Report): Promise<void> {
  const { people } = TWO_HUNDRED;
  const visitor = await visit(await serve(TWO_HUNDRED), browser);
  const [many] = await inTurn([visitor], PATH);
  const [few] = await inTurn([visitor], `/teams/${shapeOf(people, 1).teams[0]}?columns=all`);
  report(
    figure("matrix/200/growth", (many?.ms ?? Number.NaN) / (few?.ms ?? 1), TENFOLD_TEAM, {
      unit: "times the page of a team of 20",
      detail: `${few?.ms.toFixed(0)} ms for 20 people, ${many?.ms.toFixed(0)} ms for ${people}`,
    }),
  );
  const context = await signedIn(visitor, browser);
  const page = await openIn(context, ownPage(visitor, browser));
  await benchScrubbing(page, "200 people against 100 competencies", report);
  await context.close();
  await visitor.world.stop();
}

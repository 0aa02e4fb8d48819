import type { Browser } from "@playwright/test";
import type { BenchWorld } from "@/db/seed/bench/bench";
import { divisionsOf, shapeOf } from "@/db/seed/bench/shape";
import { figure, median, type Report } from "./figure";
import { type MeasuredWorld, PASSWORD } from "./served-world";

const SMALL = 1_000;
const LARGE = 10_000;
const WARM_UP = 5;
const ROUNDS = 21;
const RATIO_GOAL = 1.5;
/** A team is as large in both. */
const TEAM_GOAL = 1.1;

export type Serve = (world: BenchWorld) => Promise<MeasuredWorld>;

/**
 * Overview, team and compliance page of 10,000 people against those of 1,000, request by request in turn: the
 * compliance page, which has a column for each division, against that of 1,000 in as many.
 */
export async function benchPages(
  kind: string,
  serve: Serve,
  browser: Browser,
  report: Report,
): Promise<void> {
  const small = await visit(await serve({ people: SMALL }), browser);
  const parted = { people: SMALL, divisions: divisionsOf(LARGE) };
  const asWide = await visit(await serve(parted), browser);
  const large = await visit(await serve({ people: LARGE }), browser);
  const team = shapeOf(SMALL).teams[0];
  const cold = [await open(small, "/"), await open(large, "/")].map(({ ms }) => ms.toFixed(0));
  for (const [page, path, against, goal, note] of [
    ["overview", "/", small, RATIO_GOAL, `; the first after a start ${cold.join(" and ")} ms`],
    ["team", `/teams/${team}`, small, TEAM_GOAL, ""],
    ["compliance", "/compliance", asWide, RATIO_GOAL, `, both in ${parted.divisions} divisions`],
  ] as const) {
    const [few, many] = await inTurn([against, large], path);
    report(
      figure(`pages/${page}/${kind}`, (many?.ms ?? 0) / (few?.ms ?? 1), goal, {
        unit: "times the page at 1,000 people",
        detail: `${few?.ms.toFixed(0)} ms at 1,000 people, ${many?.ms.toFixed(0)} ms at 10,000${note}`,
      }),
    );
    if (few?.statements == null || many?.statements == null) continue;
    report(
      figure(`pages/${page}-statements/${kind}`, many.statements - few.statements, 0, {
        unit: "more statements than at 1,000 people",
        detail: `${few.statements} at 1,000 people, ${many.statements} at 10,000`,
      }),
    );
  }
  await Promise.all([small, asWide, large].map(({ world }) => world.stop()));
}

/** The matrix of a team of 500 with 100 competencies against a page that has hardly anything on it. */
export async function benchMatrix(visitor: Visitor, kind: string, report: Report): Promise<void> {
  const [empty] = await inTurn([visitor], "/settings");
  const [matrix] = await inTurn([visitor], matrixPath());
  const goal = Math.round((empty?.ms ?? 0) * 1.5 + 150);
  report(
    figure(`matrix/server-time/${kind}`, matrix?.ms ?? Number.NaN, goal, {
      unit: "ms",
      detail: `an empty signed-in page takes ${empty?.ms.toFixed(0)} ms`,
    }),
  );
}

/** The largest team of a generated world: 500 people in 25 teams. */
export function matrixPath(): string {
  return `/teams/${shapeOf(SMALL).divisions[0]}`;
}

export type Visitor = { readonly world: MeasuredWorld; readonly cookie: string };

/** Signs in as the administrator, on the way to a page that leaves the overview unread. */
export async function visit(world: MeasuredWorld, browser: Browser): Promise<Visitor> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${world.address}/settings`);
  await page.getByLabel("E-mail address").fill("admin@harbourline.example");
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => url.pathname.startsWith("/settings"));
  const cookies = await context.cookies();
  await context.close();
  return { world, cookie: cookies.map(({ name, value }) => `${name}=${value}`).join("; ") };
}

type Visited = { readonly ms: number; readonly statements: number | null };

/** The middle time and the usual number of statements of a page, asked of each in turn. */
export async function inTurn(
  visitors: readonly Visitor[],
  path: string,
  { rounds: wanted = ROUNDS }: { readonly rounds?: number } = {},
): Promise<Visited[]> {
  const rounds: Visited[][] = [];
  for (let round = 0; round < WARM_UP + wanted; round++) {
    const visited: Visited[] = [];
    for (const visitor of visitors) visited.push(await open(visitor, path));
    if (round >= WARM_UP) rounds.push(visited);
  }
  return visitors.map((_, index) => {
    const own = rounds.flatMap((visited) => visited.slice(index, index + 1));
    const statements = own.flatMap((visited) => visited.statements ?? []);
    return {
      ms: median(own.map(({ ms }) => ms)),
      statements: statements.length === 0 ? null : median(statements),
    };
  });
}

/** One request, to the last byte of the answer. */
export async function open({ world, cookie }: Visitor, path: string): Promise<Visited> {
  world.takeStatements();
  const started = performance.now();
  const response = await fetch(`${world.address}${path}`, {
    headers: { cookie },
    redirect: "manual",
  });
  await response.arrayBuffer();
  const ms = performance.now() - started;
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}.`);
  return { ms, statements: world.takeStatements() };
}

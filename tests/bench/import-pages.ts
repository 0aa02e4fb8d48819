import type { Browser } from "@playwright/test";
import { figure, percentile, type Report } from "./figure";
import { open, type Serve, type Visitor, visit } from "./pages";
import { TOKEN } from "./served-world";

const PEOPLE = 5_000;
const AWARDS_EACH = 20;
const CREDENTIALS = 120;
const QUIET_ROUNDS = 60;
const HIGH = 0.95;
const GOAL = 2;

/** How long others wait for their pages while somebody imports 100,000 awards, against a quiet server. */
export async function benchPagesInImport(
  kind: string,
  serve: Serve,
  browser: Browser,
  report: Report,
): Promise<void> {
  const visitor = await visit(await serve({ people: PEOPLE }), browser);
  await timesOf(visitor, (round) => round < QUIET_ROUNDS / 3); // until all is warm
  const quiet = await timesOf(visitor, (round) => round < QUIET_ROUNDS);
  let isImporting = true;
  const importing = importAwards(visitor.world.address).finally(() => {
    isImporting = false;
  });
  const busy = await timesOf(visitor, () => isImporting);
  await importing;
  await visitor.world.stop();
  const [before, during] = [percentile(quiet, HIGH), percentile(busy, HIGH)];
  report(
    figure(`import/pages/${kind}`, during / before, GOAL, {
      unit: "times the 95th percentile of a quiet server",
      detail: `${during.toFixed(0)} ms of ${busy.length} pages, ${before.toFixed(0)} ms when quiet`,
    }),
  );
}

/** Overview and list of people in turn, one request after the other. */
async function timesOf(visitor: Visitor, goOn: (round: number) => boolean): Promise<number[]> {
  const times: number[] = [];
  while (goOn(times.length)) {
    const { ms } = await open(visitor, times.length % 2 === 0 ? "/" : "/people");
    times.push(ms);
  }
  return times;
}

/** Until they are saved: none of them is known yet. */
async function importAwards(address: string): Promise<void> {
  const form = new FormData();
  form.set("kind", "awards");
  form.set("mode", "commit");
  form.set("file", new File([[...csvLines()].join("")], "awards.csv"));
  const response = await fetch(`${address}/api/v1/imports`, {
    method: "POST",
    headers: { authorization: `Bearer ${TOKEN}` },
    body: form,
  });
  const answer = await response.text();
  if (response.status !== 201) throw new Error(`The import answered ${answer.slice(0, 500)}`);
}

function* csvLines(): Generator<string> {
  yield "person,credential,issued_on,proof\n";
  for (let n = 0; n < PEOPLE; n++) {
    for (let award = 0; award < AWARDS_EACH; award++) {
      const code = `C-${((n + award) % CREDENTIALS) + 1}`;
      yield `person.${n + 1}@bench.example,${code},2018-01-${`${award + 1}`.padStart(2, "0")},attested\n`;
    }
  }
}

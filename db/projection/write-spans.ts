import { setImmediate } from "node:timers/promises";
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { readFacts } from "@/db/queries/facts";
import { readMeaning } from "@/db/queries/meaning";
import { writeInTurn } from "@/db/rows/write-in-turn";
import type { Watch } from "@/db/watch";
import { type Day, FOREVER } from "@/lib/calendar";
import type { Meaning, PersonFacts } from "@/lib/facts";
import type { PersonId, RequirementId } from "@/lib/ids";
import { type LivedSpan, livedSpans } from "@/lib/standing/lived-spans";

/** One row of standing_spans; days are numbers, null where there is no last one. */
export type SpanRow = readonly [
  person: string,
  requirement: string,
  team: string,
  rungs: number,
  from: number | null,
  until: number | null,
  kind: string,
  reason: string | null,
  by: string,
  policies: string | null,
  waiver: string | null,
  runFrom: number | null,
  runUntil: number | null,
];

export function spanRows(facts: PersonFacts, meaning: Meaning): SpanRow[] {
  return livedSpans(facts, meaning).map((span) => rowOf(facts.personId, span));
}

function rowOf(personId: PersonId, span: LivedSpan): SpanRow {
  const { standing } = span;
  return [
    personId,
    span.requirementId,
    span.teamId,
    span.rungs,
    sqlDay(span.from),
    sqlDay(span.until),
    standing.kind,
    standing.kind === "gap" ? standing.reason : null,
    `{${standing.kind === "met" ? standing.by.join(",") : ""}}`,
    standing.kind === "met" && standing.policies.length > 0
      ? `{${standing.policies.join(",")}}`
      : null,
    standing.kind === "waived" ? standing.waiverId : null,
    sqlDay(span.run.from),
    sqlDay(span.run.until),
  ];
}

function sqlDay(day: Day): number | null {
  return day === FOREVER ? null : day;
}

/** So many people's facts are read at once. */
const PEOPLE_READ = 480;
/** So many people's spans go in one statement. */
const PEOPLE_AT_ONCE = 80;
/** After so many, others have their turn. */
const BREATH = 8;

/** Whose standings do not hold any more, and under which requirements: null for all. */
export type Touched = {
  readonly people: readonly PersonId[];
  readonly under: readonly RequirementId[] | null;
};

/**
 * Deletes what does not hold any more and makes it anew. People who are gone keep none, nor under these
 * requirements those who are asked nothing by now.
 */
export async function writeSpans(tx: Tx, touched: Touched, watch: Watch): Promise<void> {
  const { people, under } = touched;
  if (people.length === 0 && under === null) return;
  const old =
    under === null
      ? sql`person_id = any(${`{${people.join(",")}}`}::uuid[])`
      : sql`requirement_id = any(${`{${under.join(",")}}`}::uuid[])`;
  await tx.execute(sql`delete from standing_spans where ${old}`);
  await makeSpans(tx, touched, watch, KEPT);
}

/** Where spans go, and how what they name is held until the transaction ends. */
type Place = { readonly table: SQL; readonly hold: (named: string) => SQL };

const KEPT: Place = {
  table: sql`standing_spans`,
  hold: (named) => sql.raw(`for key share of ${named}`),
};

/** Where the database puts what it looks back at: nobody changes that. */
export const EARLIER: Place = { table: sql`earlier_standing_spans`, hold: () => sql`` };

/** Makes the spans of these people from their facts. */
export async function makeSpans(
  tx: Tx,
  { people, under }: Touched,
  watch: Watch,
  place: Place,
): Promise<void> {
  if (people.length === 0) return;
  const rows = rowsOf(tx, people, askingOnly(await readMeaning(tx), under), watch);
  await writeInTurn(rows, (some) => insertRows(tx, some, place));
}

function askingOnly(meaning: Meaning, under: Touched["under"]): Meaning {
  if (under === null) return meaning;
  return { ...meaning, requirements: meaning.requirements.filter(({ id }) => under.includes(id)) };
}

/** The next people's facts are asked for before the last ones' spans are written. */
async function* rowsOf(
  tx: Tx,
  people: readonly PersonId[],
  meaning: Meaning,
  { signal, onProgress }: Watch,
): AsyncGenerator<SpanRow[]> {
  const total = people.length;
  let next = factsOf(tx, people.slice(0, PEOPLE_READ));
  for (let done = 0; done < total; done += PEOPLE_READ) {
    signal?.throwIfAborted();
    const facts = await next;
    next = factsOf(tx, people.slice(done + PEOPLE_READ, done + 2 * PEOPLE_READ));
    yield* spansOf(facts, meaning);
    onProgress?.({ stage: "standings", done: Math.min(done + PEOPLE_READ, total), total });
  }
}

function factsOf(tx: Tx, people: readonly PersonId[]): Promise<PersonFacts[]> {
  const facts = readFacts(tx, people);
  facts.catch(() => undefined); // also where nobody comes to take them, because a write failed
  return facts;
}

async function* spansOf(
  people: readonly PersonFacts[],
  meaning: Meaning,
): AsyncGenerator<SpanRow[]> {
  let rows: SpanRow[] = [];
  for (const [index, facts] of people.entries()) {
    rows.push(...spanRows(facts, meaning));
    if (index % PEOPLE_AT_ONCE === PEOPLE_AT_ONCE - 1) {
      yield rows;
      rows = [];
    } else if (index % BREATH === 0) await setImmediate();
  }
  if (rows.length > 0) yield rows;
}

/**
 * Each column is an array, because rows one by one cost ten times as much; what many rows name travels
 * once, and in them its place. People and requirements are held like by a foreign key, but once each;
 * those who are gone by now get no spans.
 */
async function insertRows(tx: Tx, rows: readonly SpanRow[], place: Place): Promise<void> {
  const column = (index: number) => `{${rows.map((row) => row[index] ?? "NULL").join(",")}}`;
  const lists = (index: 8 | 9) =>
    `{${rows.map((row) => (row[index] === null ? "NULL" : `"${row[index]}"`)).join(",")}}`;
  const [people, requirements, teams] = [placed(rows, 0), placed(rows, 1), placed(rows, 2)];
  await tx.execute(sql`
    with owner as (
        select id, place from unnest(${people.named}::uuid[]) with ordinality as named (id, place)
        join people using (id) ${place.hold("people")}),
      asking as (
        select id, place from unnest(${requirements.named}::uuid[]) with ordinality as named (id, place)
        join requirements using (id) ${place.hold("requirements")})
    insert into ${place.table} (person_id, requirement_id, team_id, rungs, valid_from, valid_until,
      kind, reason, by, policies, waiver_id, run_from, run_until)
    select owner.id, asking.id, (${teams.named}::uuid[])[t], g, ${dayOf("f")}, ${dayOf("u")}, k, s, b::uuid[], o::uuid[], w,
      ${dayOf("x")}, ${dayOf("y")}
    from unnest(${people.places}::integer[], ${requirements.places}::integer[], ${teams.places}::integer[],
      ${column(3)}::smallint[], ${column(4)}::integer[], ${column(5)}::integer[],
      ${column(6)}::text[], ${column(7)}::text[], ${lists(8)}::text[], ${lists(9)}::text[],
      ${column(10)}::uuid[], ${column(11)}::integer[], ${column(12)}::integer[])
      as row (p, r, t, g, f, u, k, s, b, o, w, x, y)
    join owner on owner.place = p join asking on asking.place = r`);
}

/** Each id of a column once, and of each row its place among them, counted from 1 as PostgreSQL does. */
function placed(rows: readonly SpanRow[], column: 0 | 1 | 2) {
  const placeOf = new Map<string, number>();
  const places = rows.map((row) => {
    const place = placeOf.get(row[column]) ?? placeOf.size + 1;
    placeOf.set(row[column], place);
    return place;
  });
  return { named: `{${[...placeOf.keys()].join(",")}}`, places: `{${places.join(",")}}` };
}

function dayOf(column: string): SQL {
  return sql`coalesce(date '1970-01-01' + ${sql.raw(column)}, 'infinity')`;
}

import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newHash } from "@/db/audit/new-hash";
import { type LogLine, OpenSeal, type Seal } from "@/lib/audit/seal";
import { LogCheck } from "@/lib/audit/verify-log";

const CHANGES = 10_000;
const IN_A_SEAL = 100;

/** Every tenth number was drawn by somebody whose change was rolled back. */
const LOG: readonly LogLine[] = Array.from({ length: CHANGES }, (_, at) => {
  const seq = at + 1 + Math.floor(at / 9);
  return lineOf(seq, `1795300000${seq}, 7, "Sam", "award.change", {"level": ${seq % 5}}`);
});

function lineOf(seq: number, content: string): LogLine {
  return { seq, line: `[${seq}, ${content}]` };
}

function contentOf({ seq, line }: LogLine): string {
  return line.slice(`[${seq}, `.length, -1);
}

function sealed(lines: readonly LogLine[]): Seal[] {
  const seals: Seal[] = [];
  for (let from = 0; from < lines.length; from += IN_A_SEAL) {
    const open = new OpenSeal(seals.at(-1) ?? null, newHash);
    const some = lines.slice(from, from + IN_A_SEAL);
    for (const line of some) open.add(line);
    seals.push(open.close(some.at(-1)?.seq ?? 0));
  }
  return seals;
}

const SEALS = sealed(LOG);
const SAVED = SEALS.at(-1)?.head ?? "";

function verify(lines: readonly LogLine[], seals: readonly Seal[], saved: string | null) {
  const check = new LogCheck(seals, newHash);
  for (const line of lines) check.add(line);
  return check.end(saved);
}

describe("a log as it was written", () => {
  test("is found to be so, with any head that was ever saved, and with none", () => {
    const verdict = { sealed: CHANGES, unsealed: 0, head: SAVED, problems: [] };
    expect(verify(LOG, SEALS, null)).toEqual(verdict);
    expect(verify(LOG, SEALS, SAVED)).toEqual(verdict);
    expect(verify(LOG, SEALS, SEALS[41]?.head ?? "")).toEqual(verdict);
  });

  test("has changes that are not sealed yet, and begins with none at all", () => {
    const seals = SEALS.slice(0, -1);
    expect(verify(LOG, seals, null)).toMatchObject({ unsealed: IN_A_SEAL, problems: [] });
    expect(verify([], [], null)).toEqual({
      ...{ sealed: 0, unsealed: 0, head: null, problems: [] },
    });
  });

  test("hashes as somebody else would", () => {
    const open = new OpenSeal({ number: 6, head: "before" }, newHash);
    open.add(lineOf(8, '"a"'));
    open.add(lineOf(9, '"b"'));
    const text = 'before\n[8, "a"]\n[9, "b"]\nseal 7 up to 9';
    expect(open.close(9).head).toBe(createHash("sha256").update(text).digest("hex"));
  });
});

describe("tampering", () => {
  const at = fc.nat(CHANGES - 1);
  type Tampering = (lines: LogLine[], seals: Seal[]) => void;
  const changed = fc.tuple(at, fc.nat()).map(([index, salt]): Tampering => {
    return (lines) => {
      const line = lines[index] as LogLine; // within the log
      const content = contentOf(line);
      const place = salt % content.length;
      const other = content[place] === "0" ? "1" : "0";
      lines[index] = lineOf(line.seq, content.slice(0, place) + other + content.slice(place + 1));
    };
  });
  const removed = at.map(
    (index): Tampering =>
      (lines) =>
        lines.splice(index, 1),
  );
  const swapped = fc.uniqueArray(at, { minLength: 2, maxLength: 2 }).map(([a = 0, b = 0]) => {
    return (lines: LogLine[]) => {
      const [first, second] = [lines[a] as LogLine, lines[b] as LogLine]; // within the log
      lines[a] = lineOf(first.seq, contentOf(second));
      lines[b] = lineOf(second.seq, contentOf(first));
    };
  });
  const putIn = fc.nat(1_000).map((gap): Tampering => {
    return (lines) => {
      const seq = (gap + 1) * 10;
      lines.splice((gap + 1) * 9, 0, lineOf(seq, '"Eve"'));
    };
  });
  const cut = fc.tuple(fc.integer({ min: 1, max: CHANGES }), fc.boolean()).map(([count, too]) => {
    return (lines: LogLine[], seals: Seal[]) => {
      lines.splice(CHANGES - count);
      const end = lines.at(-1)?.seq ?? 0;
      if (too) seals.splice(seals.findIndex(({ lastSeq }) => lastSeq > end));
    };
  });
  const tampering = fc.oneof(changed, removed, swapped, putIn, cut);

  test("is found in each of a thousand cases, also where all seals are made anew", () => {
    let cases = 0;
    fc.assert(
      fc.property(tampering, fc.boolean(), (tamper, isResealed) => {
        const [lines, seals] = [[...LOG], [...SEALS]];
        tamper(lines, seals);
        const { problems } = verify(lines, isResealed ? sealed(lines) : seals, SAVED);
        expect(problems).not.toEqual([]);
        cases++;
      }),
      { numRuns: 1_000, endOnFailure: true },
    );
    expect(cases).toBe(1_000);
  }, 180_000);

  test("is told by the changes between which it was done, and what follows is still believed", () => {
    const lines = LOG.toSpliced(4_242, 1);
    const [from, to] = [SEALS[41]?.lastSeq ?? 0, SEALS[42]?.lastSeq];
    expect(verify(lines, SEALS, SAVED)).toMatchObject({
      problems: [{ kind: "changed", from: from + 1, to }],
    });
  });

  test("with the seals is found by their numbers", () => {
    const seals = SEALS.toSpliced(7, 1);
    const { problems } = verify(LOG, seals, SAVED);
    expect(problems).toContainEqual({ kind: "seals", number: 9 });
  });

  test("of the end with its seals needs a head that was saved", () => {
    const [lines, seals] = [LOG.slice(0, 500), SEALS.slice(0, 5)];
    expect(verify(lines, seals, null).problems).toEqual([]);
    expect(verify(lines, seals, SAVED).problems).toEqual([{ kind: "head-unknown" }]);
  });
});

import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { CoverageLine } from "@/components/chart/coverage-line";
import { ReadinessHeat } from "@/components/chart/readiness-heat";
import { Reading } from "@/components/chart/reading";
import type { Day } from "@/lib/calendar";

const { taken } = vi.hoisted(() => ({ taken: [] as string[] }));

/** Of whatever is made while a test draws, the keys that two neighbours share. */
vi.mock("react/jsx-dev-runtime", async (original) => {
  const runtime = await original<typeof import("react/jsx-dev-runtime")>();
  const jsxDEV: typeof runtime.jsxDEV = (type, props, ...rest) => {
    const { children } = Object(props);
    for (const list of [children].flat().filter(Array.isArray)) {
      const keys = list.flatMap((child) => Object(child).key ?? []);
      taken.push(...keys.filter((key, place) => keys.indexOf(key) < place));
    }
    return runtime.jsxDEV(type, props, ...rest);
  };
  return { ...runtime, jsxDEV };
});

beforeEach(() => {
  taken.length = 0;
});

function textOf(element: ReactElement): string {
  return renderToStaticMarkup(element).replace(/<[^>]+>/g, " ");
}

const LINE = { name: "if passed", look: "plan", values: [0.5] } as const;
const DAY = 20_000 as Day;

describe("Two that are called the same", () => {
  test("are two lines of a chart, in its legend and its table", () => {
    const text = textOf(
      <CoverageLine label="Coverage" days={[DAY]} lines={[LINE, LINE]} asOf={DAY} />,
    );
    expect([text.match(/if passed/g)?.length, taken]).toEqual([4, []]);
  });

  test("are two lines of what stands under the pointer, and two things that change", () => {
    const payload = [
      { dataKey: "line0", value: 0.25 },
      { dataKey: "line1", value: 0.75 },
    ];
    const text = textOf(
      <Reading
        content={{ active: true, payload: payload as never[] }}
        day={DAY}
        lines={[LINE, LINE]}
        changed={["First aid of Kim Lee", "First aid of Kim Lee"]}
      />,
    );
    expect([text.match(/\d+%|Kim Lee/g), taken]).toEqual([
      ["25%", "75%", "Kim Lee", "Kim Lee"],
      [],
    ]);
  });

  test("are two columns of a heat table", () => {
    const text = textOf(
      <ReadinessHeat label="Readiness" columns={["Networks", "Networks"]} rows={[]} />,
    );
    expect([text.match(/Networks/g)?.length, taken]).toEqual([2, []]);
  });
});

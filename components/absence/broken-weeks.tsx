import { Link } from "@/components/ui/link";
import type { Day } from "@/lib/calendar";
import { weekText, wouldHaveText } from "@/lib/format/absence";
import { countOf } from "@/lib/format/count";
import type { BrokenWeek } from "./leave-answer";

type Props = { weeks: readonly BrokenWeek[]; asOf: Day };

/** As many as are read before the others are asked for. */
const SHOWN = 12;

/** Each week in which absences break something, with who is away. */
export function BrokenWeeks({ weeks, asOf }: Props) {
  const rest = weeks.slice(SHOWN);
  return (
    <section aria-labelledby="broken-weeks">
      <h3 id="broken-weeks" className="mb-1.5 font-semibold">
        {countOf(weeks.length, "week")} in which absences break a minimum
      </h3>
      <Weeks weeks={weeks.slice(0, SHOWN)} asOf={asOf} />
      {rest.length > 0 && (
        <details className="mt-1.5">
          <summary className="mb-1.5 w-fit text-ink-2 hover:text-ink">
            and {countOf(rest.length, "week")} more
          </summary>
          <Weeks weeks={rest} asOf={asOf} />
        </details>
      )}
    </section>
  );
}

function Weeks({ weeks, asOf }: Props) {
  return (
    <ul className="grid gap-1.5">
      {weeks.map(({ monday, minimums }) => (
        <li
          key={monday}
          className="grid gap-x-4 gap-y-0.5 border-l-3 border-missing bg-missing-soft px-3 py-1.5 sm:grid-cols-[10rem_1fr]"
        >
          <strong className="font-semibold">{weekText(monday, asOf)}</strong>
          <ul className="grid gap-0.5">
            {minimums.map((minimum) => (
              <li key={minimum.id}>
                <Broken {...minimum} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function Broken({
  words,
  place,
  present,
  needed,
  away,
  days,
  isAnyway,
}: BrokenWeek["minimums"][number]) {
  return (
    <>
      {words}
      {place && <span className="text-ink-2"> ({place})</span>} {wouldHaveText(present, needed)}:{" "}
      {away.map(({ text, href }, index) => (
        <span key={href}>
          {index > 0 && (index === away.length - 1 ? " and " : ", ")}
          <Link href={href} className="underline decoration-line-strong underline-offset-3">
            {text}
          </Link>
        </span>
      ))}{" "}
      away
      <span className="text-ink-2">
        {" "}
        · {countOf(days, "day")}
        {isAnyway && " · too few anyway"}
      </span>
    </>
  );
}

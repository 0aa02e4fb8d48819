import { Button } from "@/components/ui/button";
import type { Day } from "@/lib/calendar";
import { dayText, isoDay } from "@/lib/format/day";
import { PROOF_WORDS } from "@/lib/format/proof";
import type { Proof } from "@/lib/proof";

export type ViewControlsProps = {
  asOf: Day;
  today: Day;
  proof: Proof;
  /** The other parameters of the page's address, which stay as they are. */
  kept?: Readonly<Record<string, string>>;
};

const LADDER: readonly Proof[] = ["claimed", "attested", "checked", "issuer-verified"];
const CONTROL =
  "min-h-7 rounded-full border border-line bg-surface px-2.5 text-small text-ink-2 hover:border-line-control";

/** The day and the rung that everything on the page is for: a form that writes them into the address. */
export function ViewControls({ asOf, today, proof, kept = {} }: ViewControlsProps) {
  return (
    <>
      <p className="hidden text-small print:block">
        As of {dayText(asOf)} · proof at least {PROOF_WORDS[proof].words}
      </p>
      <Controls asOf={asOf} today={today} proof={proof} kept={kept} />
    </>
  );
}

function Controls({ asOf, today, proof, kept }: Required<ViewControlsProps>) {
  return (
    <form method="get" className="flex flex-wrap items-center gap-1.5 print:hidden">
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label className="flex items-center gap-1.5 text-small text-ink-2">
        As of
        <input
          type="date"
          name="asOf"
          key={asOf}
          defaultValue={isoDay(asOf)}
          className={`${CONTROL} ${asOf === today ? "" : "border-accent bg-accent-soft text-ink"}`}
        />
      </label>
      <label className="flex items-center gap-1.5 text-small text-ink-2">
        Proof at least
        <select name="proof" key={proof} defaultValue={proof} className={CONTROL}>
          {LADDER.map((rung) => (
            <option key={rung} value={rung}>
              {PROOF_WORDS[rung].words}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit" look="quiet">
        Show
      </Button>
    </form>
  );
}

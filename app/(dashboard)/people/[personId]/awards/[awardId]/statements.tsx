import { seen } from "@/app/_server/seen";
import { TextareaField } from "@/components/form/fields";
import { FormDialog } from "@/components/form/form-dialog";
import { ProofBadge } from "@/components/standing/proof-badge";
import { Card } from "@/components/ui/card";
import { chosenOf, disagreementOf } from "@/lib/award/statement";
import { CHOICE_WORDS } from "@/lib/format/choice";
import { dayText } from "@/lib/format/day";
import { saidText } from "@/lib/format/statement";
import { settle } from "./actions";
import type { AwardAnswer } from "./award";

/** What each source says of the award, which of them counts and why, and a way to settle it. */
export function Statements({ page }: { page: AwardAnswer }) {
  const { award, statements, may } = page;
  const choice = chosenOf(statements);
  if (!choice) return null;
  const isOpen = disagreementOf(statements) === "open";
  return (
    <Card title="What sources say" note={isOpen ? "they disagree" : "settled"}>
      <ul className="grid gap-3">
        {statements.map((statement) => {
          const counts = statement === choice.statement;
          return (
            <li key={statement.id} className="grid gap-0.5">
              <div className="flex flex-wrap items-baseline justify-between gap-x-3">
                <span className="font-medium wrap-anywhere">{statement.source}</span>
                <ProofBadge proof={statement.proof} />
              </div>
              <span>{saidText(statement)}</span>
              {counts && (
                <span className="text-small text-ok">
                  ✓ counts, because {CHOICE_WORDS[choice.rule]}
                </span>
              )}
              {statement.settledOn !== null && (
                <span className="text-small text-ink-2">
                  Settled on {dayText(statement.settledOn)} by {statement.settledBy}
                  {statement.settledReason && `: ${statement.settledReason}`}
                </span>
              )}
              {may.correct && (isOpen || !counts) && (
                <FormDialog
                  trigger="Settle on this"
                  label={`Settle on what ${statement.source} says`}
                  title={`Settle on “${statement.source}”`}
                  description="This counts until a source says something new. The others are kept."
                  action={settle}
                  submit="Settle"
                  hidden={{ ...seen(award), source: statement.source }}
                >
                  <TextareaField label="Reason" name="reason" optional />
                </FormDialog>
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

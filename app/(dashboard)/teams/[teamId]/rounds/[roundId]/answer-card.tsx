import { paths } from "@/app/_server/paths";
import { AnswerFields } from "@/components/assessment/answer-fields";
import { ActionForm } from "@/components/form/action-form";
import { SelectField } from "@/components/form/fields";
import { Card } from "@/components/ui/card";
import { ChipLink, ChipRow } from "@/components/ui/chip";
import { ASSESSOR_WORDS, FACET_OPTIONS } from "@/lib/format/assessor";
import { countOf } from "@/lib/format/count";
import { answerRound } from "../actions";
import { answerGroups } from "./lines";
import type { RoundAnswer, RoundWanted } from "./round";

/** Where the form is on its page. */
export const ANSWERS = "answers";

type AnswerProps = { page: RoundAnswer; wanted: RoundWanted };

/** Everything that the reader has still to say, in one form. */
export function AnswerCard({ page, wanted }: AnswerProps) {
  const { round, speaking } = page;
  if (!speaking) return null;
  const { names, assessor, owed } = speaking;
  return (
    <div id={ANSWERS}>
      <Card
        title="What is asked of you"
        note={owed.length > 0 ? countOf(owed.length, "answer") : ""}
      >
        {names.length > 1 && (
          <div className="mb-3">
            <ChipRow label="You answer as">
              {names.map((as) => (
                <ChipLink
                  key={as}
                  href={paths.round(round.teamId, round.id, { ...wanted.carried, as })}
                  on={as === assessor}
                >
                  {ASSESSOR_WORDS[as]}
                </ChipLink>
              ))}
            </ChipRow>
          </div>
        )}
        {owed.length === 0 ? (
          <p className="text-ink-2">You have said all that is asked of you. Thank you.</p>
        ) : (
          <ActionForm
            key={assessor}
            action={answerRound}
            submit="Record what I chose"
            hidden={{ roundId: round.id, assessor }}
          >
            <AnswerFields groups={answerGroups(page, owed)} />
            <div className="max-w-xs border-t border-line pt-3">
              <SelectField
                label="About"
                name="facet"
                optional
                empty="All of it"
                options={FACET_OPTIONS}
                hint="What of each competency you had in mind."
              />
            </div>
          </ActionForm>
        )}
      </Card>
    </div>
  );
}

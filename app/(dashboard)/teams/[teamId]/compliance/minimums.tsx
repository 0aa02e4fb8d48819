import { minimumsFor } from "@/app/_server/api/answers/minimums";
import { seen } from "@/app/_server/seen";
import { HOW_RULES_ARE_WRITTEN } from "@/app/_server/typed-rule";
import { EditDialog } from "@/components/form/edit-dialog";
import { TextareaField, TextField } from "@/components/form/fields";
import { FormDialog } from "@/components/form/form-dialog";
import { StayFields } from "@/components/form/stay-fields";
import { Card } from "@/components/ui/card";
import { Fact, FactList } from "@/components/ui/fact-list";
import { asKnown } from "@/db/known-at";
import { ruleNamesFor } from "@/db/queries/rule-names";
import type { TeamPlace, TeamRow } from "@/db/queries/teams";
import type { View } from "@/db/queries/view";
import { type Actor, can } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import { countOf } from "@/lib/format/count";
import { dayText, stayText } from "@/lib/format/day";
import { outlineOf, type RuleNames, ruleLine } from "@/lib/format/rule";
import { textOfRule } from "@/lib/requirement/rule-by-name";
import type { Rule } from "@/lib/rule/rule";
import { dropMinimum, enterMinimum, saveMinimum } from "../actions";

type MinimumsProps = {
  actor: Actor;
  team: TeamRow;
  teams: readonly TeamPlace[];
  view: View;
  today: Day;
};

/** How many of the team have to meet what, and when there will be too few. */
export async function Minimums({ actor, team, teams, view, today }: MinimumsProps) {
  const [minimums, names] = await asKnown(actor, () =>
    Promise.all([minimumsFor(actor, { ...view, teamId: team.id }), ruleNamesFor(actor)]),
  );
  const isWriter = can(actor, "requirement.write");
  if (minimums.length === 0 && !isWriter) return null;
  return (
    <Card
      title="Minimums"
      note="in force on the day, teams below included"
      actions={
        isWriter && (
          <FormDialog
            trigger="Set minimum"
            title={`A minimum for ${team.name}`}
            description="At least so many of the team, all below it included, meet the target."
            action={enterMinimum}
            submit="Set"
            hidden={{ teamId: team.id }}
          >
            <MinimumFields minimum={1} startsOn={today} endsOn={null} />
          </FormDialog>
        )
      }
    >
      <FactList none="None is in force for this team on the day.">
        {minimums.map((row) => {
          const words = ruleLine(outlineOf(row.target, names));
          const place = teams.find((one) => one.id === row.teamId);
          return (
            <Fact
              key={row.id}
              name={row.teamId === team.id ? words : `${place?.path ?? ""}: ${words}`}
              about={minimumText(row)}
            >
              {isWriter && (
                <EditDialog
                  what={`minimum of ${words}`}
                  title={`A minimum for ${place?.name ?? team.name}`}
                  action={saveMinimum}
                  hidden={seen(row)}
                  removal={{
                    action: dropMinimum,
                    says: "It is asked on no day any more, also not in looks back. One that is over gets its last day instead.",
                  }}
                >
                  <MinimumFields {...row} names={names} />
                </EditDialog>
              )}
            </Fact>
          );
        })}
      </FactList>
    </Card>
  );
}

type Minimum = Awaited<ReturnType<typeof minimumsFor>>[number];

function minimumText({ minimum, holders, firstBreakOn, ...stay }: Minimum): string {
  const breaks = firstBreakOn === null ? "" : `, too few from ${dayText(firstBreakOn)} on`;
  return `at least ${minimum}, now ${countOf(holders.length, "person", "people")}${breaks}; ${stayText(stay)}`;
}

type MinimumFieldsProps = { minimum: number; startsOn: Day; endsOn: Day | null } & (
  | { target: Rule; names: RuleNames }
  | { target?: never }
);

function MinimumFields({ minimum, ...props }: MinimumFieldsProps) {
  return (
    <>
      <TextareaField
        label="What they have to hold"
        name="target"
        hint={HOW_RULES_ARE_WRITTEN}
        defaultValue={props.target ? textOfRule(props.target, props.names) : ""}
      />
      <TextField
        label="At least how many"
        name="minimum"
        type="number"
        min={1}
        defaultValue={minimum}
      />
      <StayFields {...props} />
    </>
  );
}

import { seen } from "@/app/_server/seen";
import { EditDialog } from "@/components/form/edit-dialog";
import { SelectField } from "@/components/form/fields";
import { StayFields } from "@/components/form/stay-fields";
import { Card } from "@/components/ui/card";
import { Fact, FactList } from "@/components/ui/fact-list";
import { type Actor, can } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import { stayText } from "@/lib/format/day";
import type { PersonId } from "@/lib/ids";
import { dropAssignment, dropMembership, saveAssignment, saveMembership } from "./actions";
import { Assessments, Waivers } from "./judgements";
import type { PersonRecord } from "./record";
import { Uses } from "./uses";

type RecordProps = { actor: Actor; record: PersonRecord };

type CardProps = RecordProps & { personId: PersonId; today: Day };

/** What was entered about somebody beside their awards; each line can be corrected by who may. */
export function RecordCard({ personId, today, ...props }: CardProps) {
  return (
    <Card title="On record" className="mt-3.5">
      <div className="grid items-start gap-x-10 gap-y-3.5 lg:grid-cols-2">
        <div className="grid min-w-0 gap-3.5">
          <Memberships {...props} />
          <Assignments {...props} />
          <Waivers {...props} />
          <Uses personId={personId} today={today} {...props} />
        </div>
        <Assessments {...props} />
      </div>
    </Card>
  );
}

function Memberships({ actor, record: { memberships, teams } }: RecordProps) {
  return (
    <FactList title="Teams" none="Never in a team: no requirement asks anything of them.">
      {memberships.map((row) => (
        <Fact key={row.id} name={row.name} about={stayText(row)}>
          {can(actor, "person.write") && (
            <EditDialog
              what={`membership of ${row.name}`}
              title={`In the team ${row.name}`}
              description="Corrects what was entered. Who moves on gets another membership."
              action={saveMembership}
              hidden={seen(row)}
              removal={{
                action: dropMembership,
                says: "For what was entered by mistake: on these days they were in no team, and nothing was asked of them. A membership before it keeps its last day.",
              }}
            >
              <SelectField label="Team" name="teamId" options={teams} defaultValue={row.teamId} />
              <StayFields {...row} />
            </EditDialog>
          )}
        </Fact>
      ))}
    </FactList>
  );
}

function Assignments({ actor, record }: RecordProps) {
  return (
    <FactList title="Roles" none="Never in a role.">
      {record.assignments.map((row) => (
        <Fact key={row.id} name={row.name} about={stayText(row)}>
          {can(actor, "role-assignment.write") && (
            <EditDialog
              what={`role ${row.name}`}
              title={`In the role ${row.name}`}
              description="A role that is over gets its last day."
              action={saveAssignment}
              hidden={seen(row)}
              removal={{
                action: dropAssignment,
                says: "For what was entered by mistake: they never held the role, and what it asks for was never asked of them.",
              }}
            >
              <StayFields {...row} />
            </EditDialog>
          )}
        </Fact>
      ))}
    </FactList>
  );
}

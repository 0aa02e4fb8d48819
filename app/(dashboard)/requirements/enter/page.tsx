import { openPage } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import { type RawSearch, readerOf } from "@/app/_server/search";
import { ActionForm } from "@/components/form/action-form";
import { SelectField, TextareaField, TextField } from "@/components/form/fields";
import { Card } from "@/components/ui/card";
import { PageHead } from "@/components/ui/page-head";
import { inScope } from "@/db/actor-scope";
import { rolesIn } from "@/db/queries/catalogue";
import { requirementOf } from "@/db/queries/requirements";
import { ruleNamesFor } from "@/db/queries/rule-names";
import { teamsOn } from "@/db/queries/teams";
import { isoDay } from "@/lib/format/day";
import { RequirementId } from "@/lib/ids";
import { textOfRule } from "@/lib/requirement/rule-by-name";
import { define, revise } from "./actions";

export const metadata = { title: "Enter a requirement" };

const HOW_RULES_ARE_WRITTEN =
  "Names, codes or aliases: “any of (CISSP; CISM)”, “2 of (A; B; C)”, “all of (A; any of (B; C))”, “Linux at level 3”.";

/** A new requirement, or the next version of one. */
export default async function EnterRequirementPage({
  searchParams,
}: {
  searchParams: Promise<RawSearch>;
}) {
  const { actor, asked } = await openPage(searchParams, "requirement.write");
  const id = readerOf(await searchParams, [])("requirement", RequirementId, null, "");
  const [known, roles, teams, names] = await inScope(actor, () =>
    Promise.all([
      id ? requirementOf(actor, id) : null,
      rolesIn(actor),
      teamsOn(actor, asked.today),
      ruleNamesFor(actor),
    ]),
  );
  const latest = known?.versions.at(-1);
  const versionFields = (
    <>
      <TextareaField
        label="What has to be held"
        name="rule"
        hint={HOW_RULES_ARE_WRITTEN}
        defaultValue={latest ? textOfRule(latest.rule, names) : ""}
      />
      <SelectField
        label="By whom: role"
        name="roleIds"
        multiple
        optional
        hint="None chosen: everybody, whatever their role."
        options={roles.map((role) => ({ value: role.id, label: role.name }))}
        defaultValue={latest?.scopeRoleIds ?? []}
      />
      <SelectField
        label="In which team"
        name="teamIds"
        multiple
        optional
        hint="None chosen: all teams."
        options={teams.map((team) => ({ value: team.id, label: team.path }))}
        defaultValue={latest?.scopeTeamIds ?? []}
      />
      <TextField
        label="In effect from"
        name="effectiveFrom"
        type="date"
        defaultValue={isoDay(asked.today)}
      />
      <TextField
        label="Days of grace"
        name="graceDays"
        type="number"
        min={0}
        defaultValue={latest?.graceDays ?? 0}
        hint="From the first day on which it applies to somebody."
      />
    </>
  );
  return (
    <>
      <PageHead
        title={known ? `A new version of ${known.name}` : "A new requirement"}
        crumbs={[{ label: "Requirements", href: paths.requirements() }]}
      />
      <Card className="max-w-2xl">
        {known ? (
          <ActionForm
            action={revise}
            submit="Set the new version"
            hidden={{ requirementId: known.id }}
          >
            {versionFields}
          </ActionForm>
        ) : (
          <ActionForm action={define} submit="Define">
            <TextField label="Name" name="name" />
            <TextField
              label="Regime"
              name="regime"
              optional
              hint="The text that asks for it, such as PCI DSS."
            />
            <TextField label="Clause" name="clause" optional />
            <TextareaField label="Why it exists" name="description" optional />
            {versionFields}
          </ActionForm>
        )}
      </Card>
    </>
  );
}

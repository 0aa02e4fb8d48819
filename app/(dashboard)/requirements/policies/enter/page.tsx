import { openPage } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import { type RawSearch, readerOf } from "@/app/_server/search";
import { ActionForm } from "@/components/form/action-form";
import { PolicyEditor } from "@/components/requirement/policy-editor";
import { Card } from "@/components/ui/card";
import { PageHead } from "@/components/ui/page-head";
import { inScope } from "@/db/actor-scope";
import { policyOf } from "@/db/queries/policies";
import { isoDay } from "@/lib/format/day";
import { PolicyId } from "@/lib/ids";
import { versionChoices } from "../../enter/version-choices";
import { enterPolicy, enterPolicyVersion } from "./actions";

export const metadata = { title: "Enter a policy" };

/** A new policy, or the next version of one. */
export default async function EnterPolicyPage({
  searchParams,
}: {
  searchParams: Promise<RawSearch>;
}) {
  const { actor, asked } = await openPage(searchParams, "requirement.write");
  const id = readerOf(await searchParams, [])("policy", PolicyId, null, "");
  const [known, choices] = await inScope(actor, () =>
    Promise.all([id ? policyOf(actor, id) : null, versionChoices(actor, asked.today)]),
  );
  const last = known?.versions.at(-1);
  const credential = choices.credentials.find(({ value }) => value === known?.credentialId);
  return (
    <>
      <PageHead
        title={known ? `A new version of ${known.name}` : "A new policy"}
        crumbs={[
          { label: "Requirements", href: paths.requirements() },
          { label: "Policies", href: paths.policies() },
        ]}
      />
      <Card>
        <ActionForm
          action={known ? enterPolicyVersion : enterPolicy}
          submit={known ? "Set the new version" : "Define"}
          hidden={known ? { policyId: known.id } : {}}
        >
          <PolicyEditor
            version={last ?? null}
            standsInFor={known ? (credential?.label ?? "") : null}
            from={isoDay(asked.today)}
            choices={choices}
          />
        </ActionForm>
      </Card>
    </>
  );
}

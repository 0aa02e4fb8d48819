import { openPage } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import type { RawSearch } from "@/app/_server/search";
import { ActionForm } from "@/components/form/action-form";
import { PackFile } from "@/components/requirement/pack-file";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { countOf } from "@/lib/format/count";
import { dayText } from "@/lib/format/day";
import type { Pack } from "@/lib/requirement-pack/pack";
import { loadOwn, loadSample } from "./actions";
import { SAMPLE_PACKS } from "./sample-packs";

export const metadata = { title: "Requirement packs" };

/** Requirements that somebody else wrote down, to begin with: shown first, loaded as drafts. */
export default async function PacksPage({ searchParams }: { searchParams: Promise<RawSearch> }) {
  await openPage(searchParams, "requirement.write");
  return (
    <>
      <PageHead
        title="Requirement packs"
        crumbs={[{ label: "Requirements", href: paths.requirements() }]}
        sub="Samples to begin with, and no legal advice. What a pack brings becomes a draft: nobody is measured by it until you publish it."
        actions={<ButtonLink href={paths.requirements()}>To the drafts</ButtonLink>}
      />
      <div className="grid items-start gap-3.5 lg:grid-cols-2">
        {[...SAMPLE_PACKS].map(([key, pack]) => (
          <Card key={key} title={pack.name} note={sizeText(pack)}>
            <div className="grid gap-3">
              <p>{pack.about}</p>
              <Source {...pack.source} />
              <ActionForm
                action={loadSample}
                hidden={{ pack: key }}
                submit={`Show what ${pack.name} brings`}
                confirm="Load as drafts"
                look="plain"
              />
            </div>
          </Card>
        ))}
        <Card title="A pack of your own" note="a JSON file">
          <ActionForm
            action={loadOwn}
            submit="Show what it brings"
            confirm="Load as drafts"
            look="plain"
          >
            <PackFile />
          </ActionForm>
        </Card>
      </div>
    </>
  );
}

function Source({ title, url, licence, checkedOn }: Pack["source"]) {
  return (
    <p className="text-tiny text-ink-3">
      Sample. Source:{" "}
      {url ? (
        <Link href={url} className="underline underline-offset-3">
          {title}
        </Link>
      ) : (
        title
      )}
      . {licence}. Checked on {dayText(checkedOn)}.
    </p>
  );
}

function sizeText({ requirements, minimums }: Pack): string {
  const parts = [
    requirements.length > 0 && countOf(requirements.length, "requirement"),
    minimums.length > 0 && countOf(minimums.length, "team minimum"),
  ];
  return parts.filter(Boolean).join(", ");
}

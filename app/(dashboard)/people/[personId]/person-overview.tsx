import type { ReactNode } from "react";
import { CredentialTimeline } from "@/components/person/credential-timeline";
import { MixChart } from "@/components/person/mix-chart";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { countOf } from "@/lib/format/count";
import { outOf } from "@/lib/format/ratio";
import { axisAround, lanesOf } from "./awards";
import type { PersonAnswer, PersonQuestion } from "./person";
import { ProfileCard } from "./profile-card";

type OverviewProps = {
  page: PersonAnswer;
  question: PersonQuestion;
  /** What stands below the credentials. */
  children: ReactNode;
};

/** Credentials through time, levels against the role, and the mix of both. */
export function PersonOverview({ page, question, children }: OverviewProps) {
  const { awards, credentials, mix } = page;
  const lanes = lanesOf(awards, credentials, question);
  return (
    <div className="grid items-start gap-3.5 lg:grid-cols-[1.25fr_1fr]">
      <div className="grid min-w-0 gap-3.5">
        <Card title="Credentials through time" note={countOf(lanes.length, "award")}>
          {lanes.length === 0 ? (
            <EmptyState title="No award is recorded yet." />
          ) : (
            <CredentialTimeline
              label={`Credentials of ${page.person.name} through time`}
              lanes={lanes}
              asOf={question.asOf}
              {...axisAround(question.asOf)}
            />
          )}
        </Card>
        {children}
      </div>
      <div className="grid min-w-0 gap-3.5">
        <ProfileCard page={page} question={question} />
        <Card title="Portfolio mix">
          <dl className="grid grid-cols-[repeat(auto-fit,minmax(8rem,1fr))] items-start gap-x-5 gap-y-2">
            <Count value={String(mix.certifications)} label="certifications" />
            <Count value={String(mix.others)} label="micro-credentials and others" />
            <Count value={outOf(mix.checked, mix.valid)} label="document checked or better" />
          </dl>
          <div className="mt-3">
            <MixChart label={`What ${page.person.name} held, month by month`} months={mix.months} />
          </div>
        </Card>
      </div>
    </div>
  );
}

function Count({ value, label }: { value: string; label: string }) {
  return (
    <div className="flex flex-col-reverse">
      <dt className="text-ink-2">{label}</dt>
      <dd className="text-title font-semibold">{value}</dd>
    </div>
  );
}

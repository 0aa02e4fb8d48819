import type { ReactNode } from "react";
import { paths, type Search } from "@/app/_server/paths";
import { CredentialTimeline } from "@/components/person/credential-timeline";
import { type LevelBar, LevelBars } from "@/components/person/level-bars";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { countOf } from "@/lib/format/count";
import { outOf } from "@/lib/format/ratio";
import { axisAround, lanesOf } from "./awards";
import type { PersonAnswer, PersonQuestion } from "./person";

type OverviewProps = {
  page: PersonAnswer;
  question: PersonQuestion;
  /** What stands below the credentials. */
  children: ReactNode;
};

/** Credentials through time, levels against the role, and the mix of both. */
export function PersonOverview({ page, question, children }: OverviewProps) {
  const { awards, credentials, levels, mix } = page;
  const lanes = lanesOf(awards, credentials, question);
  return (
    <div className="grid items-start gap-3.5 lg:grid-cols-[1.15fr_1fr]">
      <div className="grid min-w-0 gap-3.5">
        <Card title="Credentials through time" note={countOf(lanes.length, "award")}>
          {lanes.length === 0 ? (
            <EmptyState title="No award is recorded yet." />
          ) : (
            <CredentialTimeline lanes={lanes} asOf={question.asOf} {...axisAround(question.asOf)} />
          )}
        </Card>
        {children}
      </div>
      <div className="grid min-w-0 gap-3.5">
        <Card title="Levels against the role" note="▏required  ▨ claimed, not counted">
          {levels.length === 0 ? (
            <EmptyState title="No role asks for a competency, and none is shown." />
          ) : (
            <LevelBars bars={levels.map((level) => barOf(level, page, question.carried))} />
          )}
        </Card>
        <Card title="Portfolio mix">
          <dl className="flex flex-wrap gap-x-7 gap-y-2">
            <Count value={String(mix.certifications)} label="certifications" />
            <Count value={String(mix.others)} label="micro-credentials and others" />
            <Count value={outOf(mix.checked, mix.valid)} label="document checked or better" />
          </dl>
        </Card>
      </div>
    </div>
  );
}

function barOf(
  level: PersonAnswer["levels"][number],
  page: PersonAnswer,
  carried: Search,
): LevelBar {
  const competency = page.competencies.get(level.competencyId);
  const scale = page.scale.filter((row) => row.frameworkId === competency?.frameworkId);
  const claimed = Math.max(0, ...level.evidence.map((piece) => piece.level));
  const required = level.required?.level ?? null;
  return {
    id: level.competencyId,
    name: competency?.name ?? "",
    href: paths.competency(level.competencyId, carried),
    level: level.level,
    claimed,
    required,
    gap: level.gap,
    steps: Math.max(scale.length, claimed, required ?? 0, 1),
  };
}

function Count({ value, label }: { value: string; label: string }) {
  return (
    <div className="flex flex-col-reverse">
      <dt className="text-ink-2">{label}</dt>
      <dd className="text-title font-semibold">{value}</dd>
    </div>
  );
}

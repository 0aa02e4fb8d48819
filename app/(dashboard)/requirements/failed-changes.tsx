import { ActionForm } from "@/components/form/action-form";
import { Notice } from "@/components/ui/notice";
import { answerOf } from "@/db/jobs/answer-of";
import type { RequirementJobKind } from "@/db/jobs/kinds";
import type { Job } from "@/db/queries/jobs";
import { dismiss } from "./actions";

type Change = Job<RequirementJobKind>;

/** Changes that somebody did not wait for, and that came to nothing. */
export function FailedChanges({ jobs }: { jobs: readonly Change[] }) {
  return jobs.map((job) => (
    <div key={job.id} className="mb-3">
      <Notice
        look="problem"
        title={`“${job.title}” was not changed`}
        actions={
          <ActionForm
            action={dismiss}
            submit="Dismiss"
            look="plain"
            layout="row"
            hidden={{ jobId: job.id }}
          />
        }
      >
        {whyNot(job)}
      </Notice>
    </div>
  ));
}

function whyNot(job: Change): string {
  if (job.state === "failed") return "Whoever runs this server finds the reason in its log.";
  if (job.outcome && "thrown" in job.outcome) {
    return "It was gone by then, or your access does not allow this any more.";
  }
  const answer = answerOf(job);
  if (answer.ok) return "";
  return answer.problem.kind === "invalid"
    ? answer.problem.problems.map(({ message }) => message).join(" ")
    : "Somebody else had changed it meanwhile.";
}

import { Notice } from "@/components/ui/notice";
import { Progress, type ProgressProps } from "@/components/ui/progress";

export type AtWorkProps = Pick<ProgressProps, "value" | "words"> & {
  id: string;
  /** The requirement, or the policy. */
  title: string;
};

/** Says that standings are being made anew because something else is asked, and how far that is. */
export function AtWork({ title, value, words }: Omit<AtWorkProps, "id">) {
  return (
    <div className="mb-3">
      <Notice title={`“${title}” is being changed`}>
        <p className="mb-2">Until that is done, every page shows what was before.</p>
        <Progress label={`Standings against ${title}`} value={value} words={words} />
      </Notice>
    </div>
  );
}

import clsx from "clsx";
import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

const LOOKS = {
  info: { ground: "border-line-strong bg-sunken", ink: "text-ink-2", Icon: Info },
  done: { ground: "border-ok/40 bg-ok-soft", ink: "text-ok", Icon: CircleCheck },
  warning: { ground: "border-soon/40 bg-soon-soft", ink: "text-soon", Icon: TriangleAlert },
  problem: { ground: "border-missing/40 bg-missing-soft", ink: "text-missing", Icon: CircleAlert },
} as const;

export type NoticeProps = {
  look?: keyof typeof LOOKS;
  title?: ReactNode;
  /** `toast` floats above the page until the next one is opened; the rest of the page stays usable. */
  place?: "inline" | "toast";
  /** What can be done about it. */
  actions?: ReactNode;
  children?: ReactNode;
};

/** Something the reader should know now. Problems interrupt a screen reader, the rest waits its turn. */
export function Notice({ look = "info", title, place = "inline", actions, children }: NoticeProps) {
  const { ground, ink, Icon } = LOOKS[look];
  return (
    <div
      role={look === "problem" ? "alert" : "status"}
      className={clsx(
        "grid grid-cols-[auto_minmax(0,1fr)_auto] items-start gap-2.5 rounded-card border px-3 py-2.5 max-sm:grid-cols-[auto_minmax(0,1fr)]",
        ground,
        place === "toast" && "fixed right-4 bottom-4 z-40 max-w-[min(26rem,90vw)] shadow-raised",
      )}
    >
      <Icon aria-hidden size={16} className={clsx("mt-0.5 shrink-0", ink)} />
      <div>
        {title && <div className="font-semibold">{title}</div>}
        {children && <div className="text-ink-2">{children}</div>}
      </div>
      {actions && <div className="max-sm:col-start-2">{actions}</div>}
    </div>
  );
}

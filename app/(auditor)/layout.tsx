import type { ReactNode } from "react";
import { Brand } from "@/components/frame/brand";

/** Around what somebody outside sees through a link: nothing leads into the application. */
export default function AuditorLayout({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto grid w-full max-w-7xl gap-5 px-4 py-6 sm:px-6 print:block print:max-w-none print:p-0">
      <header className="flex items-center justify-between text-ink-2">
        <Brand />
        <span className="text-small">Evidence for an auditor</span>
      </header>
      <main>{children}</main>
    </div>
  );
}

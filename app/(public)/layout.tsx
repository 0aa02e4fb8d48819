import type { ReactNode } from "react";
import { Brand } from "@/components/frame/brand";

/** Around the pages that anybody may open who was given their address. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto grid min-h-dvh w-full max-w-3xl grid-rows-[auto_1fr] gap-6 px-4 py-8 print:block print:p-0">
      <header className="flex items-center justify-between text-ink-2">
        <Brand />
        <span className="text-small">Badge verification</span>
      </header>
      <main>{children}</main>
    </div>
  );
}

import type { ReactNode } from "react";
import { Brand } from "@/components/frame/brand";

/** Around the pages of people who are not signed in. */
export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <main className="mx-auto grid min-h-dvh w-full max-w-md content-center gap-4 px-4 py-10">
      <Brand />
      {children}
    </main>
  );
}

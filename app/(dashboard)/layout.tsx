import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { requireActor } from "@/app/_server/actor";
import { paths } from "@/app/_server/paths";
import { organisation } from "@/app/_server/today";
import { Said } from "@/components/form/said";
import { Frame } from "@/components/frame/frame";
import { PrintNote } from "@/components/frame/print-note";
import { parseTheme, THEME_COOKIE } from "@/components/frame/theme";
import { Button } from "@/components/ui/button";
import { unreadReminders } from "@/db/queries/reminders";
import { ACCESS_WORDS } from "@/lib/format/access";
import { takeBatchBack } from "./batches/actions";
import { navigationFor } from "./navigation";

/** The frame around every page. What it leaves out is not thereby forbidden: pages check for themselves. */
export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const [actor, jar] = await Promise.all([requireActor(), cookies()]);
  const [{ name, zone }, unread] = await Promise.all([organisation(actor), unreadReminders(actor)]);
  return (
    <Frame
      groups={navigationFor(actor, unread)}
      user={{ name: actor.name, access: ACCESS_WORDS[actor.access], href: paths.account() }}
      theme={parseTheme(jar.get(THEME_COOKIE)?.value)}
      search={{ action: paths.search(), source: paths.searchFound() }}
      printNote={<PrintNote organisation={name} zone={zone} by={actor.name} />}
      signOut={<SignOut />}
    >
      <Said takeBack={takeBatchBack}>{children}</Said>
    </Frame>
  );
}

function SignOut() {
  return (
    <form action={paths.signOut()} method="post">
      <Button type="submit" look="quiet">
        Sign out
      </Button>
    </form>
  );
}

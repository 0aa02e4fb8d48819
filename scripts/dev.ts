/** `npm run dev`: the demo, compiled while it runs. */
import { endOnSignals, leave } from "./steps/ending";
import { runDemo } from "./steps/run-demo";

endOnSignals();
await runDemo("dev").catch(leave);

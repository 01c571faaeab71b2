import "@fontsource/noto-sans-sc/400.css";
import "@fontsource/noto-sans-sc/700.css";
import "#renderer/ui/rare-characters.css";
import { createRoot } from "react-dom/client";
import { z } from "zod";
import { App } from "#renderer/app.tsx";
import { startLanguage } from "#renderer/lib/language.ts";
import { followOpenedFiles } from "#renderer/lib/opened-files.ts";
import { startRouting } from "#renderer/lib/route.ts";
import { giveStylesTheNonce } from "#renderer/lib/page-nonce.ts";

// The page may not evaluate text as code; without this, the schema library would try it once.
z.config({ jitless: true });
giveStylesTheNonce();
startLanguage();
startRouting();
followOpenedFiles();
const root = document.getElementById("root");
if (root !== null) createRoot(root).render(<App />);

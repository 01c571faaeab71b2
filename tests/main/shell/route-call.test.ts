import { expect, test } from "vitest";
import { ok } from "#shared/result.ts";
import { GrantId } from "#shared/ids.ts";
import { routeCall, type CallRoutes } from "#main/shell/route-call.ts";

function routes(
  chosen: readonly string[] = [],
  printed: Awaited<ReturnType<CallRoutes["print"]>> = { kind: "printed" },
): CallRoutes & { readonly log: string[] } {
  const log: string[] = [];
  return {
    log,
    choose(purpose) {
      log.push(`choose ${purpose}`);
      return Promise.resolve(chosen);
    },
    grant: (paths) => Promise.resolve(paths.map((path, at) => ({ grant: GrantId.parse(`g${at + 1}`), path }))),
    exists: (path) => path === "/data/result",
    reveal: (path) => void log.push(`reveal ${path}`),
    print: () => Promise.resolve(printed),
    opened: () => Promise.resolve({ files: [], refusals: [{ name: "E07.pss", why: "gone" }] }),
    associations: () => ({ place: "none", decision: "open", program: "/p", movedFrom: null, portable: false }),
    decideAssociation(wish) {
      log.push(`decide ${wish}`);
      return Promise.resolve(ok({ kept: [], missing: [] }));
    },
    core(name, input) {
      log.push(`core ${name}`);
      return Promise.resolve(ok(input));
    },
  };
}

test("a dialog is asked here and its paths come back as tokens", async () => {
  const given = routes(["/media/stick"]);
  const answer = await routeCall(given, "dialog/choose", { purpose: "bundle-target" });
  expect(answer).toEqual(ok({ chosen: [{ grant: "g1", path: "/media/stick" }] }));
  expect(given.log).toEqual(["choose bundle-target"]);
});

test("a dialog for an unknown purpose is not opened", async () => {
  const given = routes();
  const answer = await routeCall(given, "dialog/choose", { purpose: "anything" });
  expect(answer).toEqual({ ok: false, error: { kind: "call/bad-input", facts: { fields: "purpose" } } });
  expect(given.log).toEqual([]);
});

test("only a file of this computer that is there is shown in the file manager", async () => {
  const given = routes();
  expect(await routeCall(given, "shell/reveal", { path: "/data/result" })).toEqual(ok({}));
  for (const path of ["/data/gone", "//server/share/x", "relative"]) {
    expect(await routeCall(given, "shell/reveal", { path })).toMatchObject({ error: { kind: "file/unreadable" } });
  }
  expect(await routeCall(given, "shell/reveal", {})).toMatchObject({ error: { kind: "call/bad-input" } });
  expect(given.log).toEqual(["reveal /data/result"]);
});

test("everything else goes to the core as it is", async () => {
  const given = routes();
  expect(await routeCall(given, "rounds/list", { a: 1 })).toEqual(ok({ a: 1 }));
  expect(await routeCall(given, 7, {})).toEqual({ ok: false, error: { kind: "call/refused" } });
  expect(given.log).toEqual(["core rounds/list"]);
});

test("what was opened and how files are opened is answered here; a wish that is none is refused", async () => {
  const given = routes();
  expect(await routeCall(given, "shell/opened", {})).toEqual(
    ok({ files: [], refusals: [{ name: "E07.pss", why: "gone" }] }),
  );
  expect(await routeCall(given, "association/state", {})).toMatchObject(ok({ place: "none", decision: "open" }));
  expect(await routeCall(given, "association/decide", { wish: "forget" })).toEqual(ok({ kept: [], missing: [] }));
  expect(await routeCall(given, "association/decide", { wish: "rm -rf /" })).toEqual({
    ok: false,
    error: { kind: "call/bad-input", facts: { fields: "wish" } },
  });
  expect(given.log).toEqual(["decide forget"]);
});

test("printing answers whether paper was asked for, and says why when the printer failed", async () => {
  const answers = [{ kind: "printed" }, { kind: "cancelled" }, { kind: "failed", reason: "no printer" }] as const;
  const said = await Promise.all(answers.map((answer) => routeCall(routes([], answer), "shell/print", {})));
  expect(said).toEqual([
    ok({ printed: true }),
    ok({ printed: false }),
    { ok: false, error: { kind: "paper/not-printed", facts: { reason: "no printer" } } },
  ]);
});

import { test } from "vitest";
import { describeLanguages } from "../support/languages.ts";
import { builtPackage } from "../support/packages.ts";

describeLanguages((tools) => {
  test("the tests that ship in the Platform package pass in the language's own test tool", async () => {
    await tools.test(await builtPackage(tools));
  });
});

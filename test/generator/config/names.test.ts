import { describe, expect, test } from "vitest";
import { namesFor } from "../../../generator/config/names.ts";

describe("names that nobody gave", () => {
  test("works as documented: they come from the title, without a last API", () => {
    expect(namesFor({}, "Pet Store API")).toEqual({
      sdk: { title: "Pet Store", client: "PetStore", environment: "PET_STORE", version: "0.1.0", license: "MIT", repository: null },
      packages: {
        typescript: { name: "pet-store" },
        python: { name: "pet-store", module: "pet_store" },
        csharp: { name: "PetStoreSdk" },
        go: { module: "example.com/petstore" },
        java: { group: "com.example.petstore", artifact: "pet-store", package: "com.example.petstore" },
      },
    });
  });

  test.each(["", "   ", "API", "日本", "***", "\ud800", "../../etc/passwd", "3D models", "*/ CANARY(); /*", 'a"b', "x".repeat(5000)])(
    "%j gives names that registries take",
    (title) => {
      const { sdk, packages } = namesFor({}, title);
      expect(sdk.client).toMatch(/^[A-Z][A-Za-z0-9]*$/);
      expect(sdk.environment).toMatch(/^[A-Z][A-Z0-9_]*$/);
      expect(packages.typescript.name).toMatch(/^[a-z0-9][a-z0-9-]*$/);
      expect(packages.python.module).toMatch(/^[a-z][a-z0-9_]*$/);
      expect(packages.csharp.name).toMatch(/^[A-Z][A-Za-z0-9]*$/);
      expect(packages.go.module).toMatch(/^example\.com\/[a-z][a-z0-9]*$/);
      expect(packages.java.package).toMatch(/^com\.example\.[a-z][a-z0-9]*$/);
    },
  );
});

test.each(["Platform API", "Class", "Json", "Type", "HTTPX API", "Main"])("%j is no name that a language already uses", (title) => {
  const { packages } = namesFor({}, title);
  expect(packages.python.module).toMatch(/_sdk$|^type$|^main$/);
  expect(["class", "type", "main"]).not.toContain(packages.go.module.split("/").at(-1));
  expect(packages.java.package).not.toMatch(/\.class$/);
});

test("what the config says wins, and what it leaves open follows from what it says", () => {
  const { sdk, packages } = namesFor(
    { name: "Codat Platform", version: "2.0.0", client: { environment: "CODAT" }, packages: { python: { name: "codat-sdk" } } },
    "Platform API",
  );
  expect(sdk).toMatchObject({ title: "Codat Platform", client: "CodatPlatform", environment: "CODAT", version: "2.0.0" });
  expect(packages.python).toEqual({ name: "codat-sdk", module: "codat_sdk" });
});

import { Hono } from "hono";
import { pageHeaders } from "../http/pages.ts";

/** The page at `/`. */
export function dashboard(): Hono {
  const app = new Hono();
  app.get("/", (context) =>
    context.body("<!doctype html><html lang=en><title>Sandbox</title><h1>Sandbox</h1></html>", 200, { ...pageHeaders }),
  );
  return app;
}

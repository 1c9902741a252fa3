/** What the Worker is given: see wrangler.toml. The secret is set by whoever runs the server and never stored here. */
export interface Env {
  DB: D1Database;
  BLOBS: R2Bucket;
  /** Exchanged once for the first administrator. Without it no administrator can be made. */
  BOOTSTRAP_SECRET?: string;
}

/** What the Worker is given: see wrangler.toml. Secrets are set by whoever runs the server and never stored here. */
export interface Env {
  DB: D1Database;
  BLOBS: R2Bucket;
  /** Requests a minute for each caller; without it they are not counted. */
  LIMITER?: RateLimit;
  /** Origins beside the server's own whose pages may call the API, with spaces between them. */
  ORIGINS?: string;
  /** The name of the log, which every receipt and checkpoint bears: a new one after a backup was restored. */
  LOG_ORIGIN: string;
  /** Whose letters the desk writes (letters/office.ts). Without it those of the department of Hải Phòng. */
  OFFICE?: unknown;
  /** Days that things are kept after they ended (retention.ts). Without it nothing is cleared away. */
  RETENTION?: unknown;
  /** Megabytes of files that each unit, and each of the city's people, may put within a year. Without it as many as they like. */
  FILE_QUOTA_MB?: number;
  /** Secret: 32 random bytes in base64, from which the key is made that signs receipts and checkpoints. */
  LOG_KEY?: string;
  /** Secret, exchanged once for the first administrator. Without it no administrator can be made. */
  BOOTSTRAP_SECRET?: string;
  /** The OpenID provider of people with accounts and what it calls this server. Without both there are devices only. */
  OIDC_ISSUER?: string;
  OIDC_CLIENT_ID?: string;
  /** Where the provider asks for one; PKCE is used in any case. */
  OIDC_CLIENT_SECRET?: string;
  /** Whom a provider's token must be meant for to be taken as a bearer token. Without it none is. */
  OIDC_AUDIENCE?: string;
}

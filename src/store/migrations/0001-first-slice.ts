import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  `CREATE TABLE "users" (
     "id" varchar(26) PRIMARY KEY, "name" text NOT NULL UNIQUE, "createdAt" bigint NOT NULL)`,
  `CREATE TABLE "api_tokens" (
     "id" varchar(26) PRIMARY KEY, "user" varchar(26) NOT NULL REFERENCES "users" ("id"),
     "hash" varchar(64) NOT NULL UNIQUE, "createdAt" bigint NOT NULL)`,
  `CREATE TABLE "terms_versions" (
     "hash" varchar(64) PRIMARY KEY, "kind" text NOT NULL, "content" text NOT NULL,
     "createdAt" bigint NOT NULL)`,
  `CREATE TABLE "jobs" (
     "id" varchar(26) PRIMARY KEY, "title" text NOT NULL,
     "owner" varchar(26) NOT NULL REFERENCES "users" ("id"),
     "policy" varchar(64) NOT NULL REFERENCES "terms_versions" ("hash"),
     "calendar" varchar(64) NOT NULL REFERENCES "terms_versions" ("hash"),
     "applyUntil" bigint, "createdAt" bigint NOT NULL)`,
  `CREATE TABLE "candidates" (
     "id" varchar(26) PRIMARY KEY, "name" text NOT NULL, "email" text, "emailKey" text, "phone" text,
     "locale" text NOT NULL, "createdAt" bigint NOT NULL)`,
  `CREATE INDEX "candidates_emailKey" ON "candidates" ("emailKey")`,
  `CREATE TABLE "applications" (
     "id" varchar(26) PRIMARY KEY, "job" varchar(26) NOT NULL REFERENCES "jobs" ("id"),
     "candidate" varchar(26) NOT NULL REFERENCES "candidates" ("id"), "externalId" text UNIQUE,
     "stage" text NOT NULL, "receivedAt" bigint NOT NULL)`,
  `CREATE INDEX "applications_candidate" ON "applications" ("candidate")`,
  `CREATE TABLE "journal" (
     "id" varchar(26) PRIMARY KEY,
     "application" varchar(26) NOT NULL REFERENCES "applications" ("id"),
     "position" integer NOT NULL, "type" text NOT NULL, "at" bigint NOT NULL,
     "recordedAt" bigint NOT NULL, "actor" text NOT NULL, "fields" text NOT NULL,
     "hash" varchar(64) NOT NULL, UNIQUE ("application", "position"))`,
  `CREATE TABLE "commitments" (
     "id" varchar(26) PRIMARY KEY,
     "application" varchar(26) NOT NULL REFERENCES "applications" ("id"), "key" text NOT NULL,
     "rule" text NOT NULL, "title" text NOT NULL,
     "owner" varchar(26) NOT NULL REFERENCES "users" ("id"), "openedAt" bigint NOT NULL,
     "dueAt" bigint NOT NULL, "ended" text, "endedAt" bigint, "reason" text,
     "evidence" varchar(26), UNIQUE ("application", "key"))`,
  `CREATE TABLE "messages" (
     "id" varchar(26) PRIMARY KEY, "about" varchar(26) NOT NULL, "purposes" text NOT NULL,
     "automated" boolean NOT NULL, "sender" text NOT NULL, "recipient" text NOT NULL,
     "mime" text NOT NULL, "status" text NOT NULL, "attempts" integer NOT NULL,
     "nextAttemptAt" bigint NOT NULL, "answer" text, "deliveredAt" bigint,
     "createdAt" bigint NOT NULL)`,
  `CREATE INDEX "messages_waiting" ON "messages" ("status", "nextAttemptAt")`,
  `CREATE INDEX "messages_about" ON "messages" ("about")`,
];

// SQLite's own words; PostgreSQL needs functions here. addColumn on the journal would rebuild the table and drop
// these, which a test on the migrated database notices.
const REFUSE = `BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END`;
const APPEND_ONLY = [
  `CREATE TRIGGER "journal_no_update" BEFORE UPDATE ON "journal" ${REFUSE}`,
  `CREATE TRIGGER "journal_no_delete" BEFORE DELETE ON "journal" ${REFUSE}`,
  // INSERT OR REPLACE deletes without asking the trigger above
  `CREATE TRIGGER "journal_no_replace" BEFORE INSERT ON "journal" WHEN EXISTS (
     SELECT 1 FROM "journal" WHERE "id" = NEW."id"
       OR ("application" = NEW."application" AND "position" = NEW."position")) ${REFUSE}`,
];

/** What the first application, its receipt and its report need. */
export class FirstSlice1767225600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...APPEND_ONLY]) await runner.query(statement);
  }

  /** There is no way back from a journal. */
  down(): Promise<void> {
    return Promise.reject(new Error('the first migration is not taken back'));
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Users, memberships, hub roles, sessions, one-time tokens and the counters that limit attempts. */
export class Identity1763780000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- An erased account keeps its id, so that the audit trail stays readable, and nothing else: its email is null.
      CREATE TABLE user_account (
        id uuid PRIMARY KEY,
        email text UNIQUE CHECK (email = lower(email)),
        name text NOT NULL,
        password_hash text,
        failed_sign_ins integer NOT NULL DEFAULT 0 CHECK (failed_sign_ins >= 0),
        locked_until timestamptz,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CHECK (email IS NOT NULL OR (name = '' AND password_hash IS NULL))
      );

      CREATE TABLE membership (
        user_id uuid NOT NULL REFERENCES user_account,
        organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
        created_at timestamptz NOT NULL,
        PRIMARY KEY (user_id, organisation_id)
      );
      CREATE INDEX membership_of_organisation ON membership (organisation_id);

      CREATE TABLE hub_role (
        user_id uuid NOT NULL REFERENCES user_account,
        hub_id text NOT NULL REFERENCES hub,
        role text NOT NULL CHECK (role IN ('HUB_STAFF', 'HUB_ADMIN')),
        created_at timestamptz NOT NULL,
        PRIMARY KEY (user_id, hub_id)
      );
      CREATE INDEX hub_role_of_hub ON hub_role (hub_id);

      CREATE TABLE session (
        id uuid PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES user_account,
        created_at timestamptz NOT NULL,
        last_used_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz
      );
      CREATE INDEX session_of_user ON session (user_id);

      CREATE TABLE refresh_token (
        hash char(64) PRIMARY KEY,
        session_id uuid NOT NULL REFERENCES session ON DELETE CASCADE,
        issued_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        replaced_by char(64)
      );
      CREATE INDEX refresh_token_of_session ON refresh_token (session_id);

      CREATE TABLE one_time_token (
        hash char(64) PRIMARY KEY,
        purpose text NOT NULL CHECK (purpose IN ('INVITATION', 'PASSWORD_RESET')),
        user_id uuid NOT NULL REFERENCES user_account,
        expires_at timestamptz NOT NULL,
        used_at timestamptz
      );
      CREATE INDEX one_time_token_of_user ON one_time_token (user_id);

      -- The shape that rate-limiter-flexible works with; expire is in milliseconds since 1970.
      CREATE TABLE rate_limit (
        key varchar(255) PRIMARY KEY,
        points integer NOT NULL DEFAULT 0,
        expire bigint
      );

      CREATE INDEX audit_entry_actor ON audit_entry (actor_user_id, id DESC);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

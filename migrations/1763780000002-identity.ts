import type { MigrationInterface } from 'typeorm';

/** Users, memberships, hub roles, sessions and one-time tokens. */
export class Identity1763780000002 implements MigrationInterface {
  async up(): Promise<void> {}

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

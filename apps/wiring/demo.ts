import type { INestApplicationContext } from '@nestjs/common';
import { join } from 'node:path';
import { UserAdministration } from '@schakel/identity';
import { Database, projectRoot, type Configuration } from '@schakel/platform';
import { ImportFile } from '@schakel/transfer';

/** One password for the example hub's people; the example is refused in production. */
const DEMO_PASSWORD = 'samen-circulair-2026';

const PEOPLE = [
  { email: 'medewerker@dekeet.example', name: 'Medewerker van de hub', says: 'beoordeelt voorstellen', role: 'HUB_STAFF', organisation: null },
  { email: 'beheer@dekeet.example', name: 'Beheerder van de hub', says: 'beheert ook mensen', role: 'HUB_ADMIN', organisation: null },
  { email: 'ziekenhuis@azhopland.example', name: 'Facilitair AZ Hopland', says: 'treedt op voor een ziekenhuis', role: null, organisation: 'org-014' },
  { email: 'atelier@schelenaald.example', name: 'Atelier De Schele Naald', says: 'treedt op voor een naaiatelier', role: null, organisation: 'org-003' },
  { email: 'school@pennenvogel.example', name: 'Logistiek Pennenvogel', says: 'treedt op voor een scholengroep', role: null, organisation: 'org-016' },
] as const;

/** Fills an empty hub with the example set. @returns what to tell the one who started it */
export async function loadDemo(app: INestApplicationContext, configuration: Configuration): Promise<string[]> {
  const database = app.get(Database);
  const hubId = configuration.HUB;
  const [first] = await database.query<{ external_ref: string | null }>('SELECT external_ref FROM organisation WHERE hub_id = $1 ORDER BY id LIMIT 1', [hubId]);
  if (!first) {
    const folder = join(projectRoot(), 'demo/cases');
    for (const kind of ['ORGANISATIONS', 'LISTINGS'] as const) {
      const fileName = `${kind.toLowerCase()}.csv`;
      await app.get(ImportFile).run({ hubId, kind, path: join(folder, fileName), fileName, dryRun: false });
    }
    const organisations = new Map(
      (await database.query<{ id: string; external_ref: string }>('SELECT id, external_ref FROM organisation WHERE hub_id = $1', [hubId]))
        .map((row) => [row.external_ref, row.id]),
    );
    for (const { email, name, role, organisation } of PEOPLE) {
      const organisationId = organisation && organisations.get(organisation);
      await app.get(UserAdministration).add({
        email, name, password: DEMO_PASSWORD, hubRoles: role ? [{ hubId, role }] : [], organisationIds: organisationId ? [organisationId] : [],
      });
    }
  }
  const [demo] = await database.query('SELECT FROM user_account WHERE email = $1', [PEOPLE[0].email]);
  if (!demo) return [];
  return ['', `Aanmelden bij de voorbeeldhub (wachtwoord voor iedereen: ${DEMO_PASSWORD}):`, ...PEOPLE.map(({ email, says }) => `  ${email.padEnd(32)} ${says}`)];
}

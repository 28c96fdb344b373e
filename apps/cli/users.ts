import { Command } from 'commander';
import { UserAdministration } from '@schakel/identity';
import { Database, messageOf, Refusal, type HubRole } from '@schakel/platform';
import { CannotRun } from '../wiring/program';
import { withRooms, type Surroundings } from './surroundings';

interface Options {
  email: string;
  name: string;
  hub: string;
  role?: string;
  organisation?: string;
}

const ROLES: Readonly<Record<string, HubRole>> = { staff: 'HUB_STAFF', admin: 'HUB_ADMIN' };

export function usersCommand(surroundings: Surroundings): Command {
  const add = new Command('add')
    .description('Maakt een gebruiker, of geeft een bestaande er een rol bij. Toont de link om een wachtwoord te kiezen.')
    .requiredOption('--email <adres>', 'e-mailadres')
    .requiredOption('--name <naam>', 'naam')
    .option('--hub <hub>', 'hub', surroundings.configuration.HUB)
    .option('--role <rol>', 'rol in de hub: staff of admin')
    .option('--organisation <ref>', 'lid van deze organisatie (eigen verwijzing of id)')
    .action(async (options: Options) => {
      const role = options.role === undefined ? undefined : ROLES[options.role];
      if (options.role !== undefined && !role) throw new CannotRun('De rol is staff of admin.');
      if (!role && !options.organisation) throw new CannotRun('Geef --role of --organisation.');
      await withRooms(surroundings, async (app) => {
        const organisationIds: string[] = [];
        if (options.organisation) {
          const [row] = await app.get(Database).query<{ id: string }>(
            'SELECT id FROM organisation WHERE hub_id = $1 AND (external_ref = $2 OR id::text = $2)', [options.hub, options.organisation]);
          if (!row) throw new CannotRun(`De organisatie ${options.organisation} bestaat niet in ${options.hub}.`);
          organisationIds.push(row.id);
        }
        try {
          const added = await app.get(UserAdministration).add({
            email: options.email, name: options.name, hubRoles: role ? [{ hubId: options.hub, role }] : [], organisationIds,
          });
          process.stdout.write(`${added.created ? 'Gemaakt' : 'Bestond al; de rol is toegevoegd'}: ${options.email}\n`);
          if (added.invitationLink) process.stdout.write(`Wachtwoord kiezen (zeven dagen geldig): ${added.invitationLink}\n`);
        } catch (error) {
          if (error instanceof Refusal) throw new CannotRun(`${messageOf(error)} ${error.faults.map((fault) => `${fault.field}: ${fault.code}`).join(', ')}`);
          throw error;
        }
      });
    });
  return new Command('users').description('Gebruikers').addCommand(add);
}

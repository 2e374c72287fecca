import * as migration_20261125_003737_initial from './20261125_003737_initial';
import * as migration_20261125_020847_api_keys from './20261125_020847_api_keys';
import * as migration_20261125_025617_schema from './20261125_025617_schema';
import * as migration_20261125_030828_schema from './20261125_030828_schema';
import * as migration_20261125_032100_schema from './20261125_032100_schema';
import * as migration_20261125_050114_schema from './20261125_050114_schema';
import * as migration_20261125_051053_schema from './20261125_051053_schema';
import * as migration_20261125_051821_schema from './20261125_051821_schema';
import * as migration_20261125_052807_schema from './20261125_052807_schema';
import * as migration_20261125_054500_schema from './20261125_054500_schema';
import * as migration_20261125_055242_schema from './20261125_055242_schema';
import * as migration_20261125_213905_schema from './20261125_213905_schema';
import * as migration_20261125_221616_schema from './20261125_221616_schema';
import * as migration_20261125_222738_schema from './20261125_222738_schema';
import * as migration_20261125_223832_schema from './20261125_223832_schema';

export const migrations = [
  {
    up: migration_20261125_003737_initial.up,
    down: migration_20261125_003737_initial.down,
    name: '20261125_003737_initial',
  },
  {
    up: migration_20261125_020847_api_keys.up,
    down: migration_20261125_020847_api_keys.down,
    name: '20261125_020847_api_keys',
  },
  {
    up: migration_20261125_025617_schema.up,
    down: migration_20261125_025617_schema.down,
    name: '20261125_025617_schema',
  },
  {
    up: migration_20261125_030828_schema.up,
    down: migration_20261125_030828_schema.down,
    name: '20261125_030828_schema',
  },
  {
    up: migration_20261125_032100_schema.up,
    down: migration_20261125_032100_schema.down,
    name: '20261125_032100_schema',
  },
  {
    up: migration_20261125_050114_schema.up,
    down: migration_20261125_050114_schema.down,
    name: '20261125_050114_schema',
  },
  {
    up: migration_20261125_051053_schema.up,
    down: migration_20261125_051053_schema.down,
    name: '20261125_051053_schema',
  },
  {
    up: migration_20261125_051821_schema.up,
    down: migration_20261125_051821_schema.down,
    name: '20261125_051821_schema',
  },
  {
    up: migration_20261125_052807_schema.up,
    down: migration_20261125_052807_schema.down,
    name: '20261125_052807_schema',
  },
  {
    up: migration_20261125_054500_schema.up,
    down: migration_20261125_054500_schema.down,
    name: '20261125_054500_schema',
  },
  {
    up: migration_20261125_055242_schema.up,
    down: migration_20261125_055242_schema.down,
    name: '20261125_055242_schema',
  },
  {
    up: migration_20261125_213905_schema.up,
    down: migration_20261125_213905_schema.down,
    name: '20261125_213905_schema',
  },
  {
    up: migration_20261125_221616_schema.up,
    down: migration_20261125_221616_schema.down,
    name: '20261125_221616_schema',
  },
  {
    up: migration_20261125_222738_schema.up,
    down: migration_20261125_222738_schema.down,
    name: '20261125_222738_schema',
  },
  {
    up: migration_20261125_223832_schema.up,
    down: migration_20261125_223832_schema.down,
    name: '20261125_223832_schema'
  },
];

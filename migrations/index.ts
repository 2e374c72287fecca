import * as migration_20261125_003737_initial from './20261125_003737_initial';

export const migrations = [
  {
    up: migration_20261125_003737_initial.up,
    down: migration_20261125_003737_initial.down,
    name: '20261125_003737_initial'
  },
];

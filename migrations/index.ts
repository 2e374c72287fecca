import * as migration_20261124_232818_initial from './20261124_232818_initial';

export const migrations = [
  {
    up: migration_20261124_232818_initial.up,
    down: migration_20261124_232818_initial.down,
    name: '20261124_232818_initial'
  },
];

import { listenToKeys } from './parts/keys.ts';

listenToKeys();

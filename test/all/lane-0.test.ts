// A share of all tests.
import { runLane } from './lane.ts';

runLane(0);

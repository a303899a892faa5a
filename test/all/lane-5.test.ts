// A share of the tests that start processes.
import { runLane } from './lane.ts';

runLane(5);

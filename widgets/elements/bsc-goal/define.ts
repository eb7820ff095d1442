import { define } from '../../base/define.ts';
import { BscGoal } from './bsc-goal.ts';

define('bsc-goal', BscGoal);

import type { ChainCore } from './chain-core.ts';
import type { Reached } from './removals.ts';

/** So many removals are followed at once: a step is looked up once for all of them. */
export const AT_ONCE = 8;
/** Sweeps over the core before it is left to coarser steps. */
const MOST_SWEEPS = 120;
/** Changes below this part of a value are far below what an effect is told to. */
const SETTLED = 1e-13;

/** What each removal takes away: for each node and each step or end, one bit a removal. */
interface Gone {
  readonly nodes: Uint8Array;
  readonly steps: Uint8Array;
}

function goneOf(core: ChainCore, channels: readonly number[]): Gone {
  const nodes = new Uint8Array(core.nodes);
  const steps = new Uint8Array(core.from.length + core.endFrom.length);
  for (const [at, channel] of channels.entries()) {
    const bit = 1 << at;
    for (let node = 0; node < core.nodes; node++) {
      if (core.channel[node] === channel) (nodes[node] as number) |= bit;
    }
    for (const step of core.passing[channel] ?? []) (steps[step] as number) |= bit;
  }
  return { nodes, steps };
}

/** Adds what comes by one step into a node that some removals touch. */
function addSome(
  sums: Float64Array,
  visits: Float64Array,
  from: number,
  part: number,
  gone: number,
): void {
  for (let j = 0; j < AT_ONCE; j++) {
    if ((gone & (1 << j)) === 0) {
      (sums[j] as number) += (visits[from + j] as number) * part;
    }
  }
}

function addAll(sums: Float64Array, visits: Float64Array, from: number, part: number): void {
  (sums[0] as number) += (visits[from] as number) * part;
  (sums[1] as number) += (visits[from + 1] as number) * part;
  (sums[2] as number) += (visits[from + 2] as number) * part;
  (sums[3] as number) += (visits[from + 3] as number) * part;
  (sums[4] as number) += (visits[from + 4] as number) * part;
  (sums[5] as number) += (visits[from + 5] as number) * part;
  (sums[6] as number) += (visits[from + 6] as number) * part;
  (sums[7] as number) += (visits[from + 7] as number) * part;
}

/** What comes into a node by its steps, and what of it comes from the node itself. */
interface Inflow {
  readonly sums: Float64Array;
  readonly loops: Float64Array;
}

/** Adds up what comes into a node. Gives whether any of it comes from itself. */
function inflow(
  core: ChainCore,
  gone: Gone,
  visits: Float64Array,
  node: number,
  { sums, loops }: Inflow,
): boolean {
  const { first, from, probability } = core;
  const end = first[node + 1] as number;
  let hasLoop = false;
  sums.fill(0);
  for (let e = first[node] as number; e < end; e++) {
    const whence = from[e] as number;
    const bits = gone.steps[e] as number;
    if (whence === node) {
      if (!hasLoop) loops.fill(0);
      hasLoop = true;
      for (let j = 0; j < AT_ONCE; j++) {
        if ((bits & (1 << j)) === 0) (loops[j] as number) += probability[e] as number;
      }
    } else if (bits === 0) addAll(sums, visits, whence * AT_ONCE, probability[e] as number);
    else addSome(sums, visits, whence * AT_ONCE, probability[e] as number, bits);
  }
  return hasLoop;
}

/** One node after the other by Gauss and Seidel, the way that paths go; the largest change, as a part of the value. */
function sweep(core: ChainCore, gone: Gone, visits: Float64Array): number {
  const { nodes } = core;
  const into = { sums: new Float64Array(AT_ONCE), loops: new Float64Array(AT_ONCE) };
  let most = 0;
  for (let node = 1; node < nodes; node++) {
    const hasLoop = inflow(core, gone, visits, node, into);
    const dead = gone.nodes[node] as number;
    for (let j = 0; j < AT_ONCE; j++) {
      if ((dead & (1 << j)) !== 0) continue;
      const loop = hasLoop ? (into.loops[j] as number) : 0;
      const sum = (into.sums[j] as number) / (1 - loop);
      const change = Math.abs(sum - (visits[node * AT_ONCE + j] as number));
      if (change > most * sum) most = change / sum;
      visits[node * AT_ONCE + j] = sum;
    }
  }
  return most;
}

function reachedOf(
  core: ChainCore,
  { steps: gone }: Gone,
  visits: Float64Array,
  j: number,
): Reached {
  const { endFrom, endConversion, endValue, from, starts } = core;
  let [conversion, value] = [0, 0];
  for (let e = 0; e < endFrom.length; e++) {
    if (((gone[from.length + e] as number) & (1 << j)) !== 0) continue;
    const times = visits[(endFrom[e] as number) * AT_ONCE + j] as number;
    conversion += times * (endConversion[e] as number);
    value += times * (endValue[e] as number);
  }
  return { conversion: conversion / starts, value: value / starts };
}

function settle(core: ChainCore, gone: Gone, visits: Float64Array): boolean {
  for (let step = 0; step < MOST_SWEEPS; step++) {
    if (sweep(core, gone, visits) <= SETTLED) return true;
  }
  return false;
}

/**
 * Where paths end without each of up to eight channels, from the visits with nothing removed. Null
 * where sweeps alone do not settle it, because paths go round in circles for long.
 */
export function coreRemovals(core: ChainCore, channels: readonly number[]): Reached[] | null {
  const gone = goneOf(core, channels);
  const visits = new Float64Array(core.nodes * AT_ONCE);
  for (let at = 0; at < visits.length; at++) {
    const node = at >> 3;
    const isGone = ((gone.nodes[node] as number) & (1 << (at & 7))) !== 0;
    visits[at] = isGone ? 0 : (core.visits[node] as number);
  }
  if (!settle(core, gone, visits)) return null;
  return channels.map((_, j) => reachedOf(core, gone, visits, j));
}

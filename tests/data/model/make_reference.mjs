// Writes the numbers that test_engine_model compares the engine's follower model with.
//   node make_reference.mjs path/to/the/reference/model.mjs > reference.json
// The reference is a plain JavaScript implementation of the follower model for one leader; it runs here with flat
// traits, without outside noise and without chance attempts.
import {pathToFileURL} from 'node:url';
import {resolve} from 'node:path';
const {makeWorld, act, step, crisis, change, conflict, ST, ING} = await import(pathToFileURL(resolve(process.argv[2])));

const ring = (n, i, j) => (i + 1) % n === j || (j + 1) % n === i ? 1 : 0;
const uneven = (n, i, j) => ((i * 7 + j * 13) % 5) / 4 + .1;
const all = n => [...Array(n).keys()];
// Ingredients always arrive in the reference's own order, so that a list needs no order of its own.
const say = (step, g, more = {}) => ({step, act: {g: Object.fromEntries(ING.filter(k => g[k]).map(k => [k, g[k]])), ...more}});

// Traits by the engine's names; the reference has its own.
const people = [
    {autonomy: .85, competence: .85}, {autonomy: .2, competence: .2, structure_need: .8}, {cynicism: .7, boldness: .8},
    {expressiveness: .95, susceptibility: .1}, {expressiveness: .1, susceptibility: .9, cynicism: .1}, {},
];
const theirs = {autonomy: 'aut', structure_need: 'need', susceptibility: 'sus', expressiveness: 'exp', cynicism: 'cyn',
    boldness: 'bold', competence: 'Kx'};

const cases = [];
const add = (name, steps, events, more = {}) => cases.push({name, steps, events, n: 6, reports: 6, novelty: .3,
    ties: uneven, traits: [], ...more});

add('nothing happens', 160, []);
for (const g of ING) {
    add('only ' + g, 80, [0, 4, 8, 10, 24, 60].map((s, k) => say(s, {[g]: .3 + .12 * k}, {fair: k % 2 === 0})),
        {traits: people});
}
add('several ingredients at once', 120, [0, 9, 17, 40, 41].flatMap(s => [
    say(s, {STR: .6, CMD: .2, CAR: .3}), say(s, {VIS: .5, ENG: .7, EMP: .4, REW: .2}, {to: [0, 2, 4]}),
    say(s, {MON: .6, PUN: .3}, {to: [1], fair: s % 2 === 0})]), {traits: people});
add('promises', 120, [say(3, {}, {promise: 1}), say(20, {}, {promise: -1, to: [0, 1]}), say(24, {CAR: .5}, {promise: 1}),
    say(60, {}, {promise: 1, to: [1]}), say(61, {}, {promise: -1})], {traits: people});
add('a lie', 200, [say(5, {VIS: .5}, {lie: true}), say(80, {CAR: 1}), say(90, {}, {lie: true, to: [2]})]);
add('a hero', 100, [say(4, {REW: 1}, {to: [0], hero: true}), say(30, {REW: .5}, {to: [3, 4], hero: true})], {traits: people});
add('failure and back', 100, [{step: 10, failed: 0}, say(14, {CAR: 1}, {to: [0]}), say(15, {CAR: 1}, {to: [0]}),
    {step: 40, failed: 3}, say(56, {CAR: 1}, {to: [3]})]);
add('failure and blame', 100, [{step: 10, failed: 0}, say(25, {PUN: 1}, {to: [0], fair: false}), {step: 30, failed: 2},
    say(33, {PUN: .6}, {fair: true})], {ties: ring});
add('crisis', 160, [say(0, {STR: .5}), {step: 8, crisis: 1}, say(9, {CMD: 1, VIS: .4, ENG: .4, MON: .3}),
    say(20, {CMD: .8, EMP: .6, CAR: .5}), {step: 100, crisis: .5}, say(104, {CMD: .5})], {traits: people});
add('change', 240, [say(0, {STR: 1, VIS: 1}), {step: 20, change: .9}, say(24, {VIS: .8}), say(60, {STR: .7}),
    {step: 160, change: .6}, say(170, {VIS: .5, STR: .5})], {traits: people});
add('conflict', 240, [{step: 4, conflict: .8}, say(20, {CAR: 1}), say(40, {CAR: .5, STR: .5}, {to: [1, 2]}),
    {step: 120, conflict: .3}, say(130, {ENG: 1, CMD: .5})]);
add('people who do not report', 200, [0, 8, 16, 40, 80, 120].flatMap(s => [say(s, {VIS: .8, CAR: .4}), say(s + 2, {STR: .6, CMD: .4}),
    say(s + 4, {REW: .5, ENG: .5, ABU: s === 80 ? .5 : 0}, {to: [3, 6, 7]})]), {n: 9, reports: 4, ties: ring, novelty: .5});
add('one follower alone', 80, [say(0, {STR: 1}), say(10, {ENG: 1}), {step: 20, crisis: .7}, say(21, {CMD: .5})], {n: 1, reports: 1});
add('everything, a season', 360, [...Array(90).keys()].flatMap(d => [
    say(4 * d, {[ING[d % 9]]: .2 + .7 * ((d * 37 % 11) / 11)}, {fair: d % 3 > 0}),
    ...(d % 5 === 2 ? [say(4 * d + 1, {[ING[(d * 7 + 3) % 10]]: .6}, {to: [d % 6], promise: d % 2 ? 1 : -1, hero: d % 15 === 2})] : []),
    ...(d % 17 === 9 ? [{step: 4 * d + 2, failed: d % 6}] : []),
    ...(d === 15 ? [{step: 4 * d, change: .9}] : []), ...(d === 40 ? [{step: 4 * d, crisis: 1}] : []),
    ...(d === 60 ? [{step: 4 * d, conflict: .8}] : [])]), {traits: people});

const out = cases.map(c => {
    const {n} = c;
    const w = makeWorld(1, {flat: true, ext: 0, attempts: false, n, reports: c.reports, N: c.novelty, W: (i, j) => c.ties(n, i, j),
        traits: c.traits.map(t => Object.fromEntries(Object.entries(t).map(([k, v]) => [theirs[k], v])))});
    const checks = [];
    const look = s => checks.push({step: s, order: w.O, recent_delivery: w.D, direction: w.dir ?? null, delivery_rate: w.delR,
        innovation_rate: w.innR, delivered: w.del, innovated: w.inn, damage: w.dmg, urgency: w.ctx.U, novelty: w.ctx.N,
        conflict: w.ctx.F, risk_taking: w.ppl.map(q => q.X), states: w.ppl.map(q => ST.map(s => q.x[s]))});
    for (let s = 0; s < c.steps; s++) {
        for (const e of c.events.filter(e => e.step === s)) {
            if (e.act) act(w, {...e.act, id: 'x'});
            if (e.failed !== undefined) w.ppl[e.failed].fail = w.t;
            if (e.crisis) crisis(w, e.crisis);
            if (e.change) change(w, e.change);
            if (e.conflict) conflict(w, e.conflict);
        }
        if (s % 20 === 0) look(s);
        step(w);
    }
    look(c.steps);
    return {name: c.name, steps: c.steps, followers: n, reports: c.reports, novelty: c.novelty, traits: c.traits,
        ties: all(n).map(i => all(n).map(j => i === j ? 0 : c.ties(n, i, j))),
        events: c.events.map(({act: a, ...e}) => a ? {...e, act: {...a, to: a.to ?? all(n)}} : e), checks};
});
// In the reference's order of states.
process.stdout.write('{"states": ["morale","stress","inner_drive","plan_clarity","vision","heart_trust","competence_trust","respect","loyalty","competence"],\n"cases": [\n');
process.stdout.write(out.map(c => JSON.stringify(c)).join(',\n') + '\n]}\n');

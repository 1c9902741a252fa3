import type { AnnexKind, Stage } from '../shared/annex/columns.ts';
import type { PreviewReply, Receipt, UnknownAgenciesReply } from '../shared/api.ts';
import type { RepairWay } from '../shared/file.ts';
import type { Severity } from '../shared/finding.ts';
import type { WhyLeft } from '../shared/fix.ts';
import type { Locale } from '../shared/message/column.ts';
import { en } from './words-en.ts';
import { vi } from './words-vi.ts';

export type CommandName = 'check' | 'enrol' | 'rotate' | 'push' | 'merge' | 'template' | 'plan' | 'verify';

/** Findings, and the units that have them. */
export interface Counted {
  findings: number;
  units: number;
}

/** Everything the CLI says beside the findings; a missing sentence in either language does not compile. */
export interface Words {
  usage: Record<CommandName | 'all', string>;
  unknownCommand(name: string): string;
  unknownOption(option: string): string;
  badOptionValue(option: string): string;
  missingOption(option: string): string;
  notAllowed(option: string, value: string, allowed: readonly string[]): string;
  oneFile: string;
  someFile: string;
  noFile(unexpected: string): string;

  file: { missing: string; folder: string; denied: string; unreadable(code: string): string };
  cannotRead(file: string, why: string): string;
  cannotWrite(file: string, why: string): string;
  written(file: string): string;

  report: {
    file(name: string): string;
    plan(title: string, id: string, how: 'given' | 'fitted'): string;
    illustrative: string;
    noPlan: string;
    stage(stage: Stage): string;
    table(annex: AnnexKind, sheet: string, range: string): string;
    counts(items: number, groups: number, annex: AnnexKind): string;
    columns: string;
    unknownColumn: string;
    unsure(confidence: number): string;
    wholeFile: string;
    severity(severity: Severity, count: number): string;
    cells(count: number): string;
    /** What is only the form of a text, and its cells. */
    form(sentence: string, cells: string): string;
    fix(before: string, after: string): string;
    notAnnex(sheet: string, why: string): string;
    columnsOf: string;
    rowsOf: string;
    row(row: number): string;
    clean: string;
    total(counts: Record<Severity, number>): string;
    local: string;
  };

  fix: {
    oneFile: string;
    exists(path: string): string;
    way: Record<Exclude<RepairWay, 'copy'>, string>;
    made(cells: number, path: string): string;
    nothing: string;
    alone(cells: number): string;
    left: Record<WhyLeft, string>;
    after(counts: Record<Severity, number>): string;
  };
  server: {
    notUrl(url: string): string;
    notSecure(url: string): string;
    unreachable(server: string): string;
    unsure(server: string): string;
    retrying(server: string, seconds: number): string;
    /** The server asks to be left alone for so long. */
    told(server: string, seconds: number): string;
    noCredential(server: string): string;
    whichUnit(server: string, units: readonly string[]): string;
    badStore(path: string): string;
  };
  rotate: { done(server: string, path: string): string };
  enrol: { name: string; position: string; done(who: string, server: string, path: string): string };
  push: {
    noPeriod(period: string, known: readonly string[]): string;
    noTable(annexes: readonly AnnexKind[]): string;
    twice(annex: AnnexKind, places: readonly string[]): string;
    sending(annex: AnnexKind, places: readonly string[]): string;
    stored(receipt: Receipt, replayed: boolean): string;
  };
  merge: {
    whatFrom: string;
    ontoItself(out: string): string;
    noFiles: string;
    period(title: string): string;
    read(done: number, total: number): string;
    total(counts: { files: number; used: number; rows: number; units: number; sent: number }): string;
  };
  template: { noPlan(id: string, known: readonly string[]): string; noAnnex(annex: AnnexKind, plan: string): string };
  plan: {
    fine(id: string, version: number): string;
    mistakes(file: string, count: number): string;
    published(id: string, version: number): string;
    replaces(id: string, version: number, before: number | null): string;
    changes(count: number): string;
    /** While the preview goes on: answers of units looked at so far. */
    looked(count: number): string;
    noImpact: string;
    impact(impact: PreviewReply['impact'][number]): string;
    code(appear: Counted, disappear: Counted): string;
    agency(agency: UnknownAgenciesReply['agencies'][number]): string;
    noAgencies: string;
  };
  verify: {
    someFile: string;
    nothing(file: string): string;
    noKey(given: string): string;
    notGiven(what: string, why: string): string;
    inclusion(seq: number): string;
    head: string;
    growth(from: number, to: number): string;
  };
  bug(message: string): string;
}

export const WORDS: Record<Locale, Words> = { vi, en };

import { annexLabel, severityLabel, stageLabel } from '../shared/message/column.ts';
import { moment } from './moment.ts';
import type { Words } from './words.ts';

const list = (items: readonly string[]) => items.join(', ');
const count = (number: number) => number.toLocaleString('en-GB');

const USAGE = {
  check: `phuluc check FILE… [--join] [--plan ID] [--stage plan|report | --period ID] [--against PLAN_FILE] [--previous REPORT_FILE] [--fix NEW_FILE.xlsx [--overwrite]] [--explain] [--json] [--lang vi|en]
    Checks the annexes of a workbook. Without --plan the one that best fits the table's title.
    --fix writes a copy with its faults of form repaired; the original is as it was, only those cells differ.
    Exit code: 0 nothing to correct, 1 something to correct, 2 the file cannot be read.`,
  enrol: `phuluc enrol --server URL --code CODE [--name NAME] [--position POSITION]
    Exchanges an enrolment code for this device's credential, kept in the user's configuration folder.`,
  rotate: `phuluc rotate --server URL [--unit CODE]
    Exchanges this device's credential for a new one; the one before ends at once. If the line breaks, run it again.`,
  push: `phuluc push FILE... --server URL --plan ID --period ID [--unit CODE] [--sheet NAME | --join] [--reason TEXT] [--receipts FOLDER]
    Sends annexes to the city. --join sends all tables of a kind as one annex, in the order given. The credential says which unit; --unit is needed where the device keeps several.
    Exit code: 0 stored, 1 refused, 2 a file cannot be read or the server cannot be reached.`,
  merge: `phuluc merge FOLDER|FILE... --plan ID [--period ID] --out FILE.xlsx
phuluc merge --server URL --plan ID --period ID --out FILE.xlsx
    Checks and merges files on this machine, without a server: the merged table, what was found, where each row came from, what was not merged and why. The unit is told by the file's name and the lines above its table. Without --period the plan's first.
    With --server: downloads the merged workbook of the whole city (with an aggregator's credential).
    Exit code: 0 merged, 1 merged, but some files are not in it or not under their unit, 2 no workbook was written.`,
  template: `phuluc template --plan ID --annex tasks|targets --out FILE.xlsx [--stage plan|report | --server URL --period ID [--unit CODE]]
    Writes an empty annex of the plan. With --server the annex of a period: a report has the rows of the unit's own plan.`,
  plan: `phuluc plan check|preview|agencies|publish FILE.json [--server URL] [--json]
    Checks the document of a plan; shows what a new version would change, and what agencies units name that it does not know; publishes it (with an administrator's credential).
    Exit code: 0 done, 1 mistakes or refused, 2 the file cannot be read or the server cannot be reached.`,
  verify: `phuluc verify FILE… [--key KEY|FILE]… [--checkpoint CHECKPOINT|FILE]… [--workbook FILE] [--proof FILE]… [--server URL] [--json]
    Says what a receipt, a workbook with a receipt inside, or a bundle proves, on this machine, without the server. The key is the line that the city publishes; a checkpoint is one that somebody else holds. --server fetches the proofs that are missing.
    Exit code: 0 nothing contradicts, 1 something was altered, 2 a file cannot be read.`,
};

export const en: Words = {
  usage: { ...USAGE, all: `Usage (npm run --silent phuluc -- COMMAND …):\n\n${Object.values(USAGE).join('\n\n')}` },
  unknownCommand: (name) => `There is no command "${name}".`,
  unknownOption: (option) => `There is no option "${option}".`,
  badOptionValue: (option) => `The option "${option}" lacks its value, or has one it does not take.`,
  missingOption: (option) => `The option --${option} is missing.`,
  notAllowed: (option, value, allowed) => `--${option} does not take "${value}". It takes: ${list(allowed)}.`,
  oneFile: 'Name exactly one file to check.',
  someFile: 'Name at least one file to send.',
  noFile: (unexpected) => `"${unexpected}" is not expected here.`,
  file: {
    missing: 'The file was not found.',
    folder: 'This is a folder, not a file.',
    denied: 'You may not open this file.',
    unreadable: (code) => `The file cannot be opened (${code}).`,
  },
  cannotRead: (file, why) => `"${file}" cannot be read. ${why}`,
  cannotWrite: (file, why) => `"${file}" cannot be written. ${why}`,
  written: (file) => `Written: ${file}`,
  report: {
    file: (name) => `File: ${name}`,
    plan: (title, id, how) => `Plan: ${title} (${id})${how === 'fitted' ? ", chosen by the table's title" : ''}`,
    illustrative: 'This plan is an illustration, not an act of the city.',
    noPlan: "Plan: none fits the table's title; only what needs no plan is checked.",
    stage: (stage) => `Stage: ${stageLabel(stage, 'en')}`,
    table: (annex, sheet, range) => `${annexLabel(annex, 'en')} found on sheet "${sheet}" (${range}).`,
    counts: (items, groups, annex) => {
      const noun = annex === 'tasks' ? 'tasks' : 'targets';
      return `${count(items)} ${noun}${groups ? `, ${count(groups)} groups` : ''}.`;
    },
    columns: 'Columns',
    unknownColumn: 'not used',
    unsure: (confidence) =>
      `The table was recognised with ${Math.round(confidence * 100)}% confidence. Check its columns.`,
    wholeFile: 'Whole file',
    severity: (severity, number) => `${severityLabel(severity, 'en')} (${count(number)})`,
    cells: (number) => `${count(number)} cells`,
    form: (sentence, cells) => `${sentence} (${cells}): repaired by --fix.`,
    fix: (before, after) => `Can be repaired: "${before}" → "${after}"`,
    notAnnex: (sheet, why) => `The sheet "${sheet}" is no annex: ${why}.`,
    columnsOf: 'Columns',
    rowsOf: 'Rows',
    row: (row) => `row ${row}`,
    clean: 'Nothing to correct.',
    total: ({ error, warning, note }) =>
      `In all: ${count(error)} to correct, ${count(warning)} to review, ${count(note)} suggestions.`,
    local: 'Checked on this machine; nothing was sent.',
  },
  fix: {
    oneFile: 'One file is repaired at a time: --fix does not go with several.',
    exists: (path) => `"${path}" exists. Name another file, or add --overwrite.`,
    way: {
      signed:
        'This workbook holds a digital signature, which any change would break: no copy is written. Repair the unsigned one and sign again.',
      'save-as':
        'Only an .xlsx can be repaired. Open this file in Excel, save it as .xlsx and run again with that one.',
      'by-hand': 'A Word document cannot be repaired here. Mend it in Word, as the lines "Can be repaired" say.',
    },
    made: (cells, path) => `${count(cells)} cells repaired, written to ${path}. The original is as it was.`,
    nothing: 'Nothing that can be repaired; no file was written.',
    alone: (cells) => `${count(cells)} cells left alone:`,
    left: {
      changed: 'its content has changed',
      formula: 'it is calculated; mend its formula in Excel',
      locked: 'it is locked, its sheet being protected',
      'sheet-gone': 'its sheet is gone',
    },
    after: ({ error, warning, note }) =>
      `The repaired copy has ${count(error)} errors, ${count(warning)} warnings and ${count(note)} notes left.`,
  },
  server: {
    notUrl: (url) => `"${url}" is no server address. For example: https://phuluc.haiphong.gov.vn`,
    notSecure: (url) => `"${url}" is not encrypted. A server's address must begin with https://`,
    unreachable: (server) => `${server} cannot be reached. Check the network and the address, then try again.`,
    unsure: (server) =>
      `It is not known whether the city has received it (no answer from ${server}). Run the same command again; nothing is stored twice.`,
    retrying: (server, seconds) => `No answer from ${server}. Trying again in ${seconds.toFixed(1)} s.`,
    told: (server, seconds) => `${server} asks to wait for ${seconds} s. Waiting, then going on.`,
    noCredential: (server) =>
      `This device has no credential for ${server} that can do this. Run enrol with a code from the city.`,
    whichUnit: (server, units) =>
      `This device keeps several credentials for ${server}. Add --unit with one of: ${list(units)}.`,
    badStore: (path) => `The credential file ${path} cannot be read. Delete it and enrol again.`,
  },
  rotate: {
    done: (server, path) => `This device has a new credential for ${server}.\nCredential of this device: ${path}`,
  },
  enrol: {
    name: 'Name: ',
    position: 'Position: ',
    done: (who, server, path) => `${who} is enrolled with ${server}.\nCredential of this device: ${path}`,
  },
  push: {
    noPeriod: (period, known) => `The plan has no period "${period}". Its periods: ${list(known)}.`,
    noTable: (annexes) =>
      `No annex that this period asks for was found (${list(annexes.map((annex) => annexLabel(annex, 'en')))}).`,
    twice: (annex, places) =>
      `There are several tables of the ${annexLabel(annex, 'en')}: ${list(places)}. The second would replace the first. Join them in this order with --join, or choose one with --sheet.`,
    sending: (annex, places) => `${annexLabel(annex, 'en')}: ${places.join(' + ')}`,
    stored: (receipt, replayed) =>
      [
        replayed ? 'Stored before; nothing was doubled.' : 'Received.',
        `${receipt.unitName}, submission ${receipt.revision}${receipt.revision > 1 ? ` (replaces ${receipt.revision - 1})` : ''}, ${count(receipt.rows)} rows.`,
        `At ${moment(receipt.receivedAt)}${receipt.late ? ', late' : ''}. Confirmation: ${receipt.submission}`,
      ].join(' '),
  },
  merge: {
    whatFrom: 'Name the folder or the files to merge, or --server.',
    ontoItself: (out) => `"${out}" is named as a file to merge: it would be written over. Name another one with --out.`,
    noFiles: 'There is no file to merge here.',
    period: (title) => `Period: ${title}`,
    read: (done, total) => `${count(done)} of ${count(total)} files read`,
    total: ({ files, used, rows, units, sent }) =>
      `Merged: ${count(rows)} rows of ${count(used)} of ${count(files)} files. Units with a file: ${count(sent)} of ${count(units)}.`,
  },
  template: {
    noPlan: (id, known) => `There is no plan "${id}". The plans: ${list(known)}.`,
    noAnnex: (annex, plan) => `The plan ${plan} does not ask for a ${annexLabel(annex, 'en')} in this stage.`,
  },
  plan: {
    fine: (id, version) => `Plan ${id}, version ${version}: no mistakes.`,
    mistakes: (file, number) => `"${file}" has ${count(number)} mistakes:`,
    published: (id, version) => `Version ${version} of the plan ${id} is published.`,
    replaces: (id, version, before) =>
      before === null ? `${id} is a new plan, version ${version}.` : `${id}: version ${version} replaces ${before}.`,
    changes: (number) => (number === 0 ? 'No changes.' : `${count(number)} changes:`),
    looked: (number) => `Looked at the answers of ${count(number)} units.`,
    agency: ({ name, units, rows, nearest }) =>
      `"${name}": ${count(units)} units, ${count(rows)} rows.${nearest ? ` Perhaps another name of ${nearest.name} (${nearest.id}).` : ''}`,
    noAgencies: 'The units name no organisation that the plan does not know.',
    noImpact: 'Nothing that was sent is affected.',
    impact: ({
      period,
      planVersion,
      pinned,
      submissions,
      units,
      unitsWithNewErrors,
      unitsWithFewerErrors,
      unreadable,
    }) =>
      [
        `Period ${period} (answered under version ${planVersion}${pinned ? ', which it keeps' : ''}): ${count(submissions)} submissions of ${count(units)} units checked again.`,
        `${count(unitsWithNewErrors)} units would get a new error, ${count(unitsWithFewerErrors)} would lose one.`,
        ...(unreadable > 0 ? [`${count(unreadable)} annexes would not be recognised.`] : []),
      ].join(' '),
    code: (appear, disappear) =>
      `${count(appear.findings)} more in ${count(appear.units)} units, ${count(disappear.findings)} fewer in ${count(disappear.units)} units`,
  },
  verify: {
    someFile: 'Name a receipt, a workbook with a receipt inside, or a bundle.',
    nothing: (file) => `"${file}" is no receipt, bundle or checkpoint, and no workbook with a receipt inside.`,
    noKey: (given) => `"${given}" is not the key of a log.`,
    notGiven: (what, why) => `The server did not give ${what}: ${why}`,
    inclusion: (seq) => `a proof for the entry ${seq}`,
    head: 'its newest checkpoint',
    growth: (from, to) => `a proof that joins the checkpoints over ${from} and ${to} entries`,
  },
  bug: (message) => `The program met an error nobody expected: ${message}`,
};

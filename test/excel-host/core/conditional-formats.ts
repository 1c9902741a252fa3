import type { Area } from '../../../shared/grid.ts';
import type { ConditionalFormat, Sheet } from './book.ts';
import { HostError, notFound, type Thing } from './thing.ts';

const touches = (one: Area, other: Area): boolean =>
  one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;

let made = 0;

/** Formats are kept by the sheet; a range shows those that touch it. A protected sheet takes none and gives none away. */
export function conditionalFormats(sheet: Sheet, area: Area): Thing {
  const here = () => sheet.conditionalFormats.filter((format) => touches(format.area, area));
  const unprotected = () => {
    if (sheet.isProtected) throw new HostError('AccessDenied', 'The sheet is protected.', 403);
  };
  const thing = (format: ConditionalFormat): Thing => ({
    type: 'ConditionalFormat',
    id: format.id,
    scalars: {
      Id: () => format.id,
      Type: () => format.type,
      StopIfTrue: () => format.stopIfTrue,
      Priority: () => sheet.conditionalFormats.indexOf(format),
    },
    sets: {
      StopIfTrue: (value) => {
        format.stopIfTrue = value === true;
      },
    },
    parts: { Custom: () => custom(format) },
    acts: {
      Delete: () => {
        unprotected();
        sheet.conditionalFormats.splice(sheet.conditionalFormats.indexOf(format), 1);
      },
    },
  });
  return {
    type: 'ConditionalFormatCollection',
    scalars: {},
    items: () => here().map(thing),
    item: (id) => {
      const format = here().find((each) => each.id === id);
      if (!format) throw notFound();
      return thing(format);
    },
    makes: {
      Add: (type) => {
        unprotected();
        const format: ConditionalFormat = {
          ...{ id: `{${++made}}`, type: String(type), area, formula: '', fill: '', borders: {} },
          // As a rule made by VBA; what Excel does here is not known, so the add-in has to say it.
          stopIfTrue: true,
        };
        sheet.conditionalFormats.unshift(format);
        return thing(format);
      },
    },
  };
}

function custom(format: ConditionalFormat): Thing {
  if (format.type !== 'Custom') throw new HostError('InvalidOperation', `not a custom format: ${format.type}`);
  return {
    type: 'CustomConditionalFormat',
    scalars: {},
    parts: {
      Rule: () => ({
        type: 'ConditionalFormatRule',
        scalars: { Formula: () => format.formula },
        sets: {
          Formula: (formula) => {
            if (!String(formula).startsWith('=')) throw new HostError('InvalidArgument', 'not a formula');
            format.formula = String(formula);
          },
        },
      }),
      Format: () => look(format),
    },
  };
}

const COLOUR = /^#[0-9A-F]{6}$/i;

function coloured(value: unknown): string {
  if (!COLOUR.test(String(value))) throw new HostError('InvalidArgument', `not a colour: ${String(value)}`);
  return String(value);
}

function look(format: ConditionalFormat): Thing {
  const border = (edge: string) => (): Thing => {
    format.borders[edge] ??= { style: 'None', color: '' };
    const one = format.borders[edge];
    return {
      type: 'ConditionalRangeBorder',
      scalars: { Style: () => one.style, Color: () => one.color },
      sets: {
        Style: (style) => {
          one.style = String(style);
        },
        Color: (color) => {
          one.color = coloured(color);
        },
      },
    };
  };
  return {
    type: 'ConditionalRangeFormat',
    scalars: {},
    parts: {
      Fill: () => ({
        type: 'ConditionalRangeFill',
        scalars: { Color: () => format.fill },
        sets: {
          Color: (color) => {
            format.fill = coloured(color);
          },
        },
      }),
      Borders: () => ({
        type: 'ConditionalRangeBorderCollection',
        scalars: {},
        parts: { Top: border('top'), Bottom: border('bottom'), Left: border('left'), Right: border('right') },
      }),
    },
  };
}

import { HostError, NotSimulated, type Thing } from './thing.ts';
import type { Action, Arguments, ObjectPath, Reply, RequestBody, Result } from './wire.ts';

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Runs batches of the RichApi protocol (`ProcessQuery`) against an object model. */
export class Executor {
  private readonly root: Thing;
  private readonly references = new Map<string, Thing>();
  private kept = 0;
  /** Members that were asked for and are not simulated; a test expects this to stay empty. */
  readonly unimplemented: string[] = [];

  constructor(root: Thing) {
    this.root = root;
  }

  run(body: RequestBody): Reply {
    const batch = new Batch(this.root, this.references, body.ObjectPaths, () => `{ref${++this.kept}}`);
    const results: Result[] = [];
    for (const [index, action] of body.Actions.entries()) {
      try {
        if (action.ActionType !== 5) results.push({ ActionId: action.Id, Value: batch.act(action) });
        else results.push({ ActionId: action.Id, Value: null });
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        if (error instanceof NotSimulated) this.unimplemented.push(error.member);
        return {
          Error: {
            Code: error.code,
            Message: error.message,
            ActionIndex: index,
            HttpStatusCode: error.status,
            Location: '',
          },
          Results: results,
          TraceIds: null,
        };
      }
    }
    return { Results: results };
  }
}

/** office.js tells an internal object at its start that it is ready. */
const startUp = (type: string): Thing => ({ type, scalars: {}, acts: { NotifyActionHandlerReady: () => null } });

/** One request: every path is resolved once, at its first use. */
class Batch {
  private readonly root: Thing;
  private readonly references: Map<string, Thing>;
  private readonly paths: Record<string, ObjectPath>;
  private readonly newReference: () => string;
  private readonly resolved = new Map<number, Thing | null>();
  private readonly names = new Map<Thing, string>();

  constructor(
    root: Thing,
    references: Map<string, Thing>,
    paths: Record<string, ObjectPath>,
    newReference: () => string,
  ) {
    this.root = root;
    this.references = references;
    this.paths = paths;
    this.newReference = newReference;
  }

  act(action: Action): unknown {
    const thing = this.resolve(action.ObjectPathId);
    if (!thing) return null;
    if (action.ActionType === 1) return this.identity(thing);
    if (action.ActionType === 2) return this.query(thing, action.QueryInfo?.Select);
    if (action.ActionType === 3) return this.call(thing, action.Name, this.arguments(action.ArgumentInfo));
    const set = thing.sets?.[action.Name];
    if (!set) throw new NotSimulated(`${thing.type}.${action.Name}=`);
    set(action.ArgumentInfo?.Arguments?.[0]);
    return null;
  }

  private resolve(pathId: number): Thing | null {
    const known = this.resolved.get(pathId);
    if (known !== undefined) return known;
    const path = this.paths[String(pathId)];
    if (!path) throw new HostError('InvalidObjectPath', `no path ${pathId}`);
    const thing = this.follow(path);
    this.resolved.set(pathId, thing);
    return thing;
  }

  private follow(path: ObjectPath): Thing | null {
    if (path.ObjectPathType === 1) return this.root;
    if (path.ObjectPathType === 2) return startUp(path.Name);
    if (path.ObjectPathType === 6) {
      const kept = this.references.get(path.Name);
      if (!kept) throw new HostError('InvalidReference', 'This reference is not valid for the current operation.');
      this.names.set(kept, path.Name);
      return kept;
    }
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    return parent && this.step(parent, path);
  }

  private step(parent: Thing, path: ObjectPath): Thing | null {
    const args = this.arguments(path.ArgumentInfo);
    if (path.ObjectPathType === 5 && parent.item) return parent.item(args[0]);
    const part = path.ObjectPathType === 4 ? parent.parts?.[path.Name] : undefined;
    if (part) return part();
    const make = path.ObjectPathType === 3 ? parent.makes?.[path.Name] : undefined;
    if (make) return make(...args);
    throw new NotSimulated(`${parent.type}.${path.Name}`);
  }

  /** Objects among them are handed on as the things they are. */
  private arguments({ Arguments: given = [], ReferencedObjectPathIds: ids = [] }: Arguments = {}): unknown[] {
    return given.map((value, at) => (typeof ids[at] === 'number' && ids[at] > 0 ? this.resolve(ids[at]) : value));
  }

  private identity(thing: Thing): object {
    const reference = this.names.get(thing);
    if (reference) return { _ReferenceId: reference };
    return thing.id ? { Id: thing.id } : {};
  }

  private query(thing: Thing, select: string[] | undefined): object {
    if (thing.items) return { _Items: thing.items().map((item) => this.query(item, select)) };
    const answer: Record<string, unknown> = { ...this.identity(thing) };
    for (const name of select ?? Object.keys(thing.scalars)) this.answer(thing, name.split('/'), answer);
    return answer;
  }

  private answer(thing: Thing, [head = '', ...rest]: string[], answer: Record<string, unknown>): void {
    const name = pascal(head);
    const part = rest.length > 0 ? thing.parts?.[name] : undefined;
    if (part) {
      const nested = (answer[name] ?? {}) as Record<string, unknown>;
      answer[name] = nested;
      this.answer(part(), rest, nested);
      return;
    }
    const scalar = thing.scalars[name];
    if (!scalar) throw new NotSimulated(`${thing.type}.${name}`);
    answer[name] = scalar();
  }

  private call(thing: Thing, name: string, args: unknown[]): unknown {
    if (name === '_KeepReference' && thing.referable) return this.keep(thing);
    if (name === '_RemoveReference') return this.drop(String(args[0]));
    const act = thing.acts?.[name];
    if (!act) throw new NotSimulated(`${thing.type}.${name}`);
    return act(...args) ?? null;
  }

  private drop(reference: string): null {
    this.references.delete(reference);
    return null;
  }

  private keep(thing: Thing): null {
    if (!this.names.has(thing)) {
      const name = this.newReference();
      this.names.set(thing, name);
      this.references.set(name, thing);
    }
    return null;
  }
}

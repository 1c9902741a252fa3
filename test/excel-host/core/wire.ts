/** The private RichApi protocol of office.js 1.1.110, as far as the add-in uses it. Pinned with the library's version. */
export interface ObjectPath {
  Id: number;
  /** 1 workbook, 2 new object, 3 method, 4 property, 5 indexer, 6 kept reference. */
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: Arguments;
}

/** Of an argument that is an object the value is the id of its path, as it stands in the other list. */
export interface Arguments {
  Arguments?: unknown[];
  ReferencedObjectPathIds?: unknown[];
}

export interface Action {
  Id: number;
  /** 1 instantiate, 2 query, 3 call, 4 set a property, 5 trace. */
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: Arguments;
  QueryInfo?: { Select?: string[] };
}

export interface RequestBody {
  Actions: Action[];
  ObjectPaths: Record<string, ObjectPath>;
}

export interface Result {
  ActionId: number;
  Value: unknown;
}

export interface Reply {
  Error?: { Code: string; Message: string; ActionIndex: number; HttpStatusCode: number; Location: string };
  Results: Result[];
  TraceIds?: null;
}

/** A message between the add-in's frame and the page of Excel on the web; travels as a JSON string. */
export interface Message {
  /** 0 request, 1 reply. */
  _messageType: number;
  _actionName: string;
  /** 0 invoke, 1 register an event, 2 unregister. */
  _actionType: number;
  _conversationId: string;
  _correlationId: number;
  _data: unknown;
}

/** Dispatch ids of `executeMethod` (OSF.DDA.MethodDispId). */
export const DISPATCH = { saveSettings: 76, fileOpen: 77, fileSlice: 80, fileClose: 81, richApi: 93 } as const;

export const EVENT = { changed: 10, category: 65_536 } as const;

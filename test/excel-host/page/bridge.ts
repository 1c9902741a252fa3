import type { Message } from '../core/wire.ts';

export interface Bridge {
  /** Answers one invocation; the payload shape is the action's own. */
  invoke(action: string, data: unknown): unknown;
}

/** Plays the page of Excel on the web: answers the add-in's frame, which talks in JSON strings. */
export class FrameBridge {
  private readonly frame: HTMLIFrameElement;
  private readonly origin: string;
  private readonly answers: Bridge;
  private conversation = '';
  private held: Partial<Message>[] | null = null;
  private last = Promise.resolve();
  /** Nothing that the frame says arrives any more. */
  isCut = false;
  private readonly registered = new Map<string, number>();

  constructor(frame: HTMLIFrameElement, origin: string, answers: Bridge) {
    this.frame = frame;
    this.origin = origin;
    this.answers = answers;
    window.addEventListener('message', (event: MessageEvent) => {
      if (event.origin === origin && typeof event.data === 'string') this.receive(event.data);
    });
  }

  /** Sends an event the add-in registered for; without a registration it is lost, as in Excel. */
  emit(event: string, data: unknown): void {
    const correlation = this.registered.get(event);
    if (correlation === undefined) return;
    this.post({ _actionName: event, _actionType: 0, _correlationId: correlation }, data, 1);
  }

  private receive(text: string): void {
    const message = JSON.parse(text) as Partial<Message>;
    if (this.isCut || message._messageType !== 0 || message._actionName === undefined) return;
    this.conversation = message._conversationId ?? '';
    if (this.held && message._actionName === 'executeMethod') this.held.push(message);
    else void this.reply(message);
  }

  hold(): void {
    this.held ??= [];
  }

  release(): void {
    const waiting = this.held ?? [];
    this.held = null;
    for (const message of waiting) void this.reply(message);
  }

  /** One after the other: a request is answered before the next one is looked at. */
  private reply(message: Partial<Message>): Promise<void> {
    this.last = this.last.catch(() => {}).then(async () => this.post(message, await this.answer(message), 0));
    return this.last;
  }

  private answer(message: Partial<Message>): unknown {
    const name = message._actionName ?? '';
    if (message._actionType === 1) this.registered.set(name, message._correlationId ?? 0);
    if (message._actionType === 2) this.registered.delete(name);
    return message._actionType === 0 ? this.answers.invoke(name, message._data) : { Error: 0 };
  }

  private post(to: Partial<Message>, data: unknown, responseType: number): void {
    const reply = {
      _messageType: 1,
      _actionName: to._actionName,
      _conversationId: this.conversation,
      _correlationId: to._correlationId,
      _origin: '',
      _errorCode: 0,
      _responseType: responseType,
      _data: data,
      _serializerVersion: 1,
    };
    this.frame.contentWindow?.postMessage(JSON.stringify(reply), this.origin);
  }
}

export const dispatchOf = (data: unknown): number =>
  (data as { DdaMethod?: { DispatchId?: number } }).DdaMethod?.DispatchId ?? 0;

import worker from '../../worker/index.ts';
import { planAsking } from './approving.ts';

/** The genuine Worker, its plan of 2025 asking for everything that a plan can ask for. */
planAsking({ documentNumber: true, signer: true, approval: true });

export default worker;

import { parentPort, workerData } from 'node:worker_threads'
import { protectEstimates } from '@jsna/core'
import type { ProtectionOrder } from './protect-beside.ts'

parentPort?.postMessage(protectEstimates(...(workerData as ProtectionOrder)))

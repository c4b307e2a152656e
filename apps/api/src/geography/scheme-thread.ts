import { parentPort, workerData } from 'node:worker_threads'
import { readScheme } from '@jsna/importers'
import type { SchemeFiles } from '@jsna/importers'

parentPort?.postMessage(await readScheme(workerData as SchemeFiles))

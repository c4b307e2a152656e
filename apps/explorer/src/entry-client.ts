import '@jsna/ui/styles.css'
import './explorer.css'
import { startExplorer } from './start-explorer.ts'

void startExplorer()

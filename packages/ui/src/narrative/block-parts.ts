import type { Block } from '@jsna/core'
import type { Component } from 'vue'
import AssetList from './AssetList.vue'
import BlockHeading from './BlockHeading.vue'
import BlockImage from './BlockImage.vue'
import BlockList from './BlockList.vue'
import BlockParagraph from './BlockParagraph.vue'
import BlockTable from './BlockTable.vue'
import Callout from './Callout.vue'
import KeyFigures from './KeyFigures.vue'
import { LazyChart } from './lazy-chart.ts'
import RecommendationBlock from './RecommendationBlock.vue'
import ResidentQuote from './ResidentQuote.vue'

/** Which part draws which kind of block. A new kind of block is one line here. */
export const blockParts: Record<Block['kind'], Component> = {
  heading: BlockHeading,
  paragraph: BlockParagraph,
  list: BlockList,
  table: BlockTable,
  quote: ResidentQuote,
  callout: Callout,
  chart: LazyChart,
  'key-figures': KeyFigures,
  recommendation: RecommendationBlock,
  'asset-list': AssetList,
  image: BlockImage,
}

/** How a text is looked at: as it is written, as it will be read, or beside what is published. */
export type View = 'write' | 'read' | 'compare'

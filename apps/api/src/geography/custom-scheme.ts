/** The area scheme of areas that analysts draw. */
export const customScheme = 'custom-areas'

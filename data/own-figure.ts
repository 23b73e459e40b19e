const SOURCE = 'own-figure:'

export const isOwnFigureSource = (source: string): boolean => source.startsWith(SOURCE)

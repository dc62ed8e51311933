/** How a memory divides its room, and whom it lets in. No way suits every load, so there are several to choose from. */

export interface Regime {
  /** The window's share of the weight: next to nothing for scans, nearly all for what is asked for soon again or never. */
  readonly window: number
  /** The protected queue's share of the main part; with less of it, what nobody asks for any more is gone sooner. */
  readonly protected: number
  /** What was turned away and is back soon is let in, before it has been counted often. A large loop needs the contrary. */
  readonly readmits: boolean
}

/** The first one is what a memory begins with. */
export const REGIMES: readonly Regime[] = [
  { window: 0.07, protected: 0.8, readmits: true },
  { window: 0.01, protected: 0.8, readmits: false },
  { window: 0.1, protected: 0.5, readmits: true },
  { window: 0.25, protected: 0.65, readmits: true },
  { window: 0.55, protected: 0.8, readmits: true },
  { window: 0.95, protected: 0.8, readmits: true },
]

namespace Parapet.Catalogue.Figures;

/// <summary>A dispute that somebody settles by hand, in place of a draw.</summary>
/// <param name="Key">The first of <see cref="Dispute.Keys"/>. A figure that has kin is settled alone.</param>
/// <param name="Value">In SI, within the figure's bounds; of a family of claims its credibility, in [0, 1].</param>
public readonly record struct SettledFigure(string Key, double Value);

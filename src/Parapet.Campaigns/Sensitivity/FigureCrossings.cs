using System.Collections.Immutable;
using Parapet.Catalogue;
using Parapet.Statistics.Estimates;
using Parapet.Statistics.Sensitivity;

namespace Parapet.Campaigns.Sensitivity;

/// <summary>Where along a figure's range the difference changes its sign, all else at its value.</summary>
/// <param name="AtLow">The difference at the low end.</param>
/// <param name="AtHigh">At the high end.</param>
internal sealed record FigureCrossings(Dispute Figure, NestedSample AtLow, NestedSample AtHigh, ImmutableArray<ZeroCrossing> Crossings);

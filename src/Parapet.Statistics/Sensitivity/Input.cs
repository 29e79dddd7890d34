using System.Collections.Immutable;

namespace Parapet.Statistics.Sensitivity;

/// <summary>A number that a computation takes in, drawn anew in each draw.</summary>
/// <param name="Grade">How well it is known; poorer grades come later in ordinal order.</param>
/// <param name="IsPoor">Whether little stands behind it.</param>
/// <param name="Draws">Its value in each draw, in the order of the draws.</param>
public sealed record Input(string Name, string Grade, bool IsPoor, ImmutableArray<double> Draws);

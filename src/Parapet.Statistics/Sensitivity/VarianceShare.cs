using Parapet.Statistics.Intervals;

namespace Parapet.Statistics.Sensitivity;

/// <summary>A share of a variance with its doubt.</summary>
/// <param name="Value">As it comes out: a share that is none may come out a little below zero.</param>
/// <param name="Chance">95 %, over the explorations.</param>
public readonly record struct VarianceShare(double Value, Interval Chance);

namespace Parapet.Judging.Pictures;

/// <summary>How far the nodes of a network share one picture. Each is NaN where there was nothing to share.</summary>
/// <param name="Common">Share of the object-scans tracked by any node that all nodes track under one number; best 1.</param>
/// <param name="Pairwise">For two nodes drawn at random: share of the first one's tracked object-scans that the second tracks under the same number; best 1.</param>
/// <param name="Held">The same, under whatever number: what is lost from here to <paramref name="Pairwise"/> is lost by numbers alone.</param>
public readonly record struct CommonalityScore(double Common, double Pairwise, double Held);

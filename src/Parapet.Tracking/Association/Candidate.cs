namespace Parapet.Tracking.Association;

/// <summary>A plot inside a track's gate.</summary>
/// <param name="Track">The track's place in the scan.</param>
/// <param name="Plot">The plot's place in the scan.</param>
/// <param name="Gain">What the pairing gains over leaving both alone, as a logarithm of likelihood.</param>
internal readonly record struct Candidate(int Track, int Plot, double Gain);

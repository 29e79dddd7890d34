using Parapet.Simulation.Stages;

namespace Parapet.Simulation.Digests;

/// <summary>One stage's work on one thing due.</summary>
/// <param name="Time">When it was due.</param>
/// <param name="Digest">Of all that the run has brought forth so far, this step last.</param>
public readonly record struct DigestStep(Instant Time, Stage Stage, ulong Digest);

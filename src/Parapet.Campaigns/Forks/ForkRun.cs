using Parapet.Judging.Ledger;
using Parapet.Simulation.Digests;

namespace Parapet.Campaigns.Forks;

/// <summary>One of the two ways that a raid goes from a fork.</summary>
/// <param name="Story">What befell whom.</param>
/// <param name="Shots">Missiles and bursts that left.</param>
/// <param name="Digests">Of every step.</param>
/// <param name="Journal">The journal file's bytes.</param>
public sealed record ForkRun(RunStory Story, int Shots, DigestLog Digests, ReadOnlyMemory<byte> Journal);

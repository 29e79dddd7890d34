using System.Collections.Immutable;

namespace Parapet.Studies.Siting;

/// <summary>A system whose siting is searched.</summary>
/// <param name="Units">For each of its fire units, every placement that is open to it, the more fitting of two equals first.</param>
internal sealed record SearchedSystem(ImmutableArray<ImmutableArray<Placement>> Units);

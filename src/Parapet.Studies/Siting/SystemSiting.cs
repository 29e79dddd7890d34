using System.Collections.Immutable;

namespace Parapet.Studies.Siting;

/// <summary>Where the fire units of a system stand, in their order. Its post and search radars stand, and look, with the first.</summary>
public sealed record SystemSiting(ImmutableArray<UnitSiting> Units)
{
    public UnitSiting Home => Units[0];
}

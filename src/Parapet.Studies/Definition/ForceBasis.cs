namespace Parapet.Studies.Definition;

/// <summary>What is made equal between the forces.</summary>
public enum ForceBasis
{
    EqualCost,
    EqualRoundsAndChannels,
    AsOffered,
}

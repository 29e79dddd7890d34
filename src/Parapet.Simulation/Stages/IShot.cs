using Parapet.Messages;

namespace Parapet.Simulation.Stages;

/// <summary>What left for an engagement: a missile, or a burst of a gun.</summary>
internal interface IShot
{
    /// <summary>What has become of it.</summary>
    RoundFate Fate { get; }
}

using Parapet.Messages;

namespace Parapet.Sensing.Interrogator;

/// <summary>What an interrogator can ask and how often a working transponder is heard.</summary>
public sealed record InterrogatorDescription
{
    /// <summary>The modes it can ask in.</summary>
    public required IffModes Modes { get; init; }

    /// <summary>Greatest range of a reply.</summary>
    public required Length MaximumRange { get; init; }

    /// <summary>Chance that one scan brings the reply of a working, compatible transponder in line of sight.</summary>
    public required Ratio ReplyProbability { get; init; }
}

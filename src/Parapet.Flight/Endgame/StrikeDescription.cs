using Parapet.Messages;

namespace Parapet.Flight.Endgame;

/// <summary>What threats that reach a part of the defence do to it, whatever they are.</summary>
public sealed record StrikeDescription
{
    public required PartDamage Radar { get; init; }

    /// <summary>Of one launcher, with the rounds on it.</summary>
    public required PartDamage Launcher { get; init; }

    public required PartDamage CommandPost { get; init; }

    /// <summary>What a hit does to a part of a kind.</summary>
    public PartDamage Of(DefencePartKind kind) => kind switch
    {
        DefencePartKind.Radar => Radar,
        DefencePartKind.Launcher => Launcher,
        DefencePartKind.CommandPost => CommandPost,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "a radar, launcher or command post is needed"),
    };
}

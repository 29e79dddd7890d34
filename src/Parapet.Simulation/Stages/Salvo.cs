using Parapet.Messages;

namespace Parapet.Simulation.Stages;

/// <summary>An order and what its rounds have come to so far.</summary>
internal sealed class Salvo(EngagementOrder order, Post post)
{
    public EngagementOrder Order { get; } = order;

    public Post Post { get; } = post;

    /// <summary>Rounds whose end is still to come.</summary>
    public int Outstanding { get; set; } = order.Rounds;

    /// <summary>Whether the unit's own radar has held the target since the order.</summary>
    public bool OwnRadarHeld { get; set; }

    /// <summary>Whether its post has taken back the rounds that had not left.</summary>
    public bool Withheld { get; set; }

    public bool AnyLeft { get; set; }

    public bool Killed { get; set; }

    /// <summary>When the last round ended.</summary>
    public Instant Ended { get; set; }
}

using Parapet.Messages;

namespace Parapet.Simulation.Stages;

/// <summary>An order, the rounds that left for it, and what became of them.</summary>
internal sealed class Engagement(EngagementOrder order, Post post)
{
    private readonly List<IShot> _shots = [];

    public EngagementOrder Order { get; } = order;

    public Post Post { get; } = post;

    /// <summary>Whether the unit's own radar has held the target since the order.</summary>
    public bool OwnRadarHeld { get; set; }

    /// <summary>Whether its post has taken back the rounds that had not left.</summary>
    public bool IsWithheld { get; set; }

    /// <summary>Whether no round is in the air and none is still to leave.</summary>
    public bool IsOver => (IsWithheld || _shots.Count == Order.Rounds) && !_shots.Exists(static shot => shot.Fate == RoundFate.Flying);

    public bool AnyLeft => _shots.Count > 0;

    public bool Killed => _shots.Exists(static shot => shot.Fate == RoundFate.Killed);

    /// <summary>When the last round ended.</summary>
    public Instant Ended { get; set; }

    public void Add(IShot shot) => _shots.Add(shot);
}

using Parapet.Messages;

namespace Parapet.Simulation.Stages;

/// <summary>What is on its way to a command post.</summary>
internal sealed class Mail
{
    /// <summary>The keeper whose whole list of tracks this is; null for mail from another post.</summary>
    public NodeId? Keeper { get; set; }

    /// <summary>The node that sent it; without meaning for a keeper's list.</summary>
    public NodeId From { get; set; }

    public List<TrackReport> Tracks { get; } = [];

    public EngagementStatus? Status { get; set; }

    public StockReport? Stock { get; set; }

    public Identification? Identification { get; set; }

    public LaunchAlert? Alert { get; set; }

    public FriendPosition? Position { get; set; }

    public FlightPlan? Plan { get; set; }

    public Strobe? Strobe { get; set; }
}

using Parapet.BattleManagement.Engagement;
using Parapet.BattleManagement.Identification;
using Parapet.Messages;

namespace Parapet.BattleManagement;

/// <summary>What linked posts have told, waiting for the next cycle, and what it means for fire at a track.</summary>
internal sealed class LinkedPosts
{
    /// <summary>A sender's engagement counts on for this long after its expected end, since its last word may be lost.</summary>
    private static readonly Duration Grace = Duration.FromSeconds(10);

    private readonly List<EngagementStatus> _statuses = [];
    private readonly List<Messages.Identification> _identifications = [];

    public void Add(in EngagementStatus status) => _statuses.Add(status);

    public void Add(in Messages.Identification identification) => _identifications.Add(identification);

    /// <summary>Enters what has come into the files; what concerns no track of the picture is dropped.</summary>
    public void Deliver(TrackFiles files, Instant now)
    {
        foreach (var status in _statuses)
        {
            if (files.Find(status.Track) is { } file)
            {
                Enter(file, status);
            }
        }

        foreach (var identification in _identifications)
        {
            if (files.Find(identification.Track) is { } file)
            {
                file.ReceivedIdentity = IdentityRule.Join(file.ReceivedIdentity, identification.Identity, TargetCategory.Unknown);
                file.ReviseAt = now;
            }
        }

        _statuses.Clear();
        _identifications.Clear();
    }

    /// <summary>Whether another post is firing at the track.</summary>
    public static bool AreEngaging(TrackFile file, Instant now)
    {
        foreach (var status in file.Others)
        {
            if (IsOpen(status, now))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether another post's engagement of the same track goes before one whose rounds have not left: it flies
    /// already, was decided earlier, or in the same moment by the node with the lower number.
    /// </summary>
    public static bool HavePrecedence(TrackFile file, EngagementRecord own, NodeId node, Instant now)
    {
        foreach (var status in file.Others)
        {
            if (IsOpen(status, now) && (status.Phase == EngagementPhase.InFlight || status.Time < own.Decided
                || (status.Time == own.Decided && status.Sender.Value < node.Value)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOpen(in EngagementStatus status, Instant now) =>
        status.Phase is EngagementPhase.Assigned or EngagementPhase.InFlight && now <= status.ExpectedEnd + Grace;

    private static void Enter(TrackFile file, in EngagementStatus status)
    {
        var others = file.Others;
        var index = others.Count - 1;
        while (index >= 0 && (others[index].Sender != status.Sender || others[index].Engagement != status.Engagement))
        {
            index--;
        }

        if (index < 0)
        {
            others.Add(status);
        }
        else if (status.Time >= others[index].Time)
        {
            others[index] = status;
        }

        if (status.Phase == EngagementPhase.Killed && (file.KilledAt == Instant.Never || file.KilledAt < status.Time))
        {
            file.KilledAt = status.Time;
        }
    }
}

using Parapet.Messages;

namespace Parapet.Tracking.Fusion;

/// <summary>One of a unit's own tracks, and what it is in the network's picture.</summary>
internal sealed class KeptTrack
{
    private NetworkTrackNumber? _candidate;
    private int _agreements;
    private int _disagreements;

    public TrackReport Latest;

    public NetworkTrackNumber? Number { get; private set; }

    /// <summary>Whether the unit has reporting responsibility for the number.</summary>
    public bool Reports { get; set; }

    public int Quality => TrackQuality.Of(Latest);

    public void Name(NetworkTrackNumber? number, bool reports)
    {
        (Number, Reports) = (number, reports);
        (_candidate, _agreements, _disagreements) = (null, 0, 0);
    }

    /// <summary>Notes which of the network's tracks is near in this step; returns for how many steps in a row it has been that one.</summary>
    public int Agree(NetworkTrackNumber? near)
    {
        _agreements = near is null ? 0 : near == _candidate ? _agreements + 1 : 1;
        _candidate = near;
        return _agreements;
    }

    /// <summary>Notes whether the network's track of the same number is still near; returns for how many steps in a row it has not been.</summary>
    public int Doubt(bool isNear)
    {
        _disagreements = isNear ? 0 : _disagreements + 1;
        return _disagreements;
    }
}

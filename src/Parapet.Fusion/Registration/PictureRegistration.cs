using System.Collections.Immutable;
using Parapet.Messages;
using Parapet.Tracking.Filtering;

namespace Parapet.Fusion.Registration;

/// <summary>
/// Brings all tracks that a post hears into the frame of one of its own radars, the reference: what another radar's
/// tracks stand off is estimated from targets that both see, taken out, and what is left unknown goes into their
/// covariance. Knows of every radar its place and standard deviations, never its errors. Not for use by two threads at once.
/// </summary>
public sealed class PictureRegistration
{
    /// <summary>From one pair of a target to its next: a track's errors are forgotten by then.</summary>
    public static readonly Duration SampleInterval = Duration.FromSeconds(20);

    private readonly Dictionary<NodeId, RegisteredKeeper> _keepers;
    private readonly Dictionary<NodeId, KeeperOffset?> _offsets = [];
    private readonly RegisteredKeeper _reference;

    /// <param name="keepers">All radars whose tracks may reach the post.</param>
    /// <param name="reference">One of them, by which the post sets its own frame.</param>
    /// <exception cref="ArgumentException">The reference is not among the keepers.</exception>
    public PictureRegistration(ImmutableArray<RegisteredKeeper> keepers, NodeId reference)
    {
        _keepers = keepers.ToDictionary(keeper => keeper.Keeper);
        _reference = _keepers.TryGetValue(reference, out var known)
            ? known
            : throw new ArgumentException($"keeper {reference} is not among the {keepers.Length} registered", nameof(reference));
    }

    /// <summary>The keeper of the radar in whose frame the picture is.</summary>
    public NodeId Reference => _reference.Keeper;

    /// <summary>
    /// The keeper of the radar that is off least, by what its data sheet says: azimuth first, then range, then the lower
    /// number; null where there is none.
    /// </summary>
    public static NodeId? BestOf(IEnumerable<RegisteredKeeper> keepers) => keepers
        .OrderBy(keeper => keeper.Expected.Azimuth).ThenBy(keeper => keeper.Expected.Range).ThenBy(keeper => keeper.Keeper.Value)
        .FirstOrDefault()?.Keeper;

    /// <summary>Brings a report to how the reference radar would have given it, as far as is known, and no surer than that.</summary>
    /// <param name="report">As it was told.</param>
    /// <param name="state">What it says, to be brought into the reference's frame.</param>
    internal void BringIn(TrackReport report, ref KalmanState state)
    {
        if (OffsetOf(report) is not { } offset)
        {
            return;
        }

        var (displacement, spread) = offset.At(report);
        state.Position -= displacement;
        ref var covariance = ref state.Covariance;
        Add(ref covariance, 0, 0, spread.Xx);
        Add(ref covariance, 0, 1, spread.Xy);
        Add(ref covariance, 0, 2, spread.Xz);
        Add(ref covariance, 1, 1, spread.Yy);
        Add(ref covariance, 1, 2, spread.Yz);
        Add(ref covariance, 2, 2, spread.Zz);
    }

    /// <summary>Learns from two reports of one target.</summary>
    /// <param name="told">As it was told, by another radar than the reference.</param>
    /// <param name="own">In the reference's frame, from radars of the post's own.</param>
    internal void Learn(TrackReport told, in TimedState own)
    {
        if (OffsetOf(told) is not { } offset)
        {
            return;
        }

        own.MoveTo(told.Time, out var moved);
        offset.Take(told, moved.Position, PositionSpread(told.Covariance).Plus(PositionSpread(moved.Covariance)));
    }

    /// <summary>Null for the reference itself, for radars that nobody registered, and where neither radar can be off.</summary>
    private KeeperOffset? OffsetOf(TrackReport report)
    {
        var leader = report.Leader ?? report.Number.Node;
        if (leader == _reference.Keeper)
        {
            return null;
        }

        if (!_offsets.TryGetValue(leader, out var offset))
        {
            var isOff = _keepers.TryGetValue(leader, out var keeper) && (keeper.Expected != default || _reference.Expected != default);
            offset = isOff ? new(keeper!, _reference) : null;
            _offsets.Add(leader, offset);
        }

        return offset;
    }

    private static SpreadMatrix PositionSpread(in StateCovariance p) =>
        new(p.At(0, 0), p.At(0, 1), p.At(0, 2), p.At(1, 1), p.At(1, 2), p.At(2, 2));

    private static void Add(ref StateCovariance covariance, int row, int column, double value) =>
        covariance.Set(row, column, covariance.At(row, column) + value);
}

using System.Collections.Immutable;
using Parapet.Flight.Targets;
using Parapet.Messages;
using Parapet.Record;
using Parapet.Record.Entries;

namespace Parapet.Judging.Joining;

/// <summary>
/// The truth of a run whose raid is at hand: exact, and nothing of it need be sampled but the ways of fighters, which are
/// known as far as they have been told.
/// </summary>
/// <param name="targets">As they were laid down for the run, in the order of their ids.</param>
public sealed class FlownTruth(ImmutableArray<Target> targets) : ITruthTable
{
    private readonly Truth _truth = new(targets);

    /// <inheritdoc/>
    public int Count => _truth.Count;

    /// <inheritdoc/>
    public TargetClass ClassOf(TruthNumber target) => targets[target.Value].Description.Class;

    /// <inheritdoc/>
    public bool IsDecoy(TruthNumber target) => targets[target.Value].Description.IsDecoy;

    /// <inheritdoc/>
    public Transponder TransponderOf(TruthNumber target) => targets[target.Value].Transponder;

    /// <inheritdoc/>
    public Instant DueOf(TruthNumber target) => targets[target.Value].Trajectory.Ends;

    /// <inheritdoc/>
    public Instant EndOf(TruthNumber target) => _truth.EndOf(new(target.Value));

    /// <inheritdoc/>
    public bool IsFlying(TruthNumber target, Instant time) => _truth.IsFlying(new(target.Value), time);

    /// <inheritdoc/>
    public Position<Ecef> PlaceOf(TruthNumber target, Instant time) => _truth.StateOf(new(target.Value), time).Position;

    /// <inheritdoc/>
    public void Follow(in FighterFlown flown)
    {
        var (id, state) = (new TargetId(flown.Target.Value), new TargetState(flown.Position, flown.Velocity));
        if (!flown.Phase.IsAirborne)
        {
            _truth.Land(id, flown.Time);
        }
        else if (_truth.IsFlying(id, flown.Time))
        {
            _truth.FlyOn(id, flown.Time, state);
        }
        else if (flown.Time == Instant.Start)
        {
            _truth.BeginAloft(id, state);
        }
        else
        {
            _truth.TakeOff(id, flown.Time, state);
        }
    }

    /// <inheritdoc/>
    public void Kill(TruthNumber target, Instant time) => _truth.Kill(new(target.Value), time);
}

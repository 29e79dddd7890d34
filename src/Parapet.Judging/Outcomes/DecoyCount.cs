using Parapet.Flight.Targets;
using Parapet.Judging.Joining;
using Parapet.Messages;
using Parapet.Record;
using Parapet.Record.Entries;

namespace Parapet.Judging.Outcomes;

/// <summary>Counts what decoys draw upon themselves.</summary>
internal sealed class DecoyCount(ITruthTable truth)
{
    private int _killed;
    private int _rounds;
    private Money _cost;

    /// <param name="target">For which it left.</param>
    public void Launched(in RoundTypeDeclared type, TruthNumber target)
    {
        if (!target.IsNone && truth.IsDecoy(target))
        {
            _rounds++;
            _cost += type.UnitCost * type.RoundsPerShot;
        }
    }

    public void Ended(in FateMet fate) => _killed += fate.Fate == TargetFate.Killed && truth.IsDecoy(fate.Target) ? 1 : 0;

    /// <summary>All of it; what a changed world held on the ground did not fly.</summary>
    public DecoyToll Toll() => new(
        Enumerable.Range(0, truth.Count).Count(i => truth.IsDecoy(new(i)) && truth.DueOf(new(i)) > Trajectory.HeldBackUntil), _killed, _rounds, _cost);
}

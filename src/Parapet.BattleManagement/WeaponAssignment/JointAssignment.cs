using System.Runtime.InteropServices;
using Parapet.BattleManagement.Engagement;

namespace Parapet.BattleManagement.WeaponAssignment;

/// <summary>
/// Parts a post's units among all the tracks that it would fire at in this cycle, and among those on which its decision
/// is still under way, by what each shot is worth times the threat of its track. A track takes one salvo of one unit at
/// a time, since a look follows; so the parting is a transportation problem, which <see cref="TransportPlan"/> solves
/// exactly.
/// </summary>
internal sealed class JointAssignment
{
    // A track that threatens nothing yet is still worth a shot that nobody else needs.
    private const double LeastWorth = 1e-6;

    // A round that can hardly kill is a poor shot, not none.
    private const double LeastMerit = 0.05;

    private readonly FireUnit[] _units;
    private readonly ShotSearch _search;
    private readonly TransportPlan _plan;
    private readonly List<TrackFile> _claims = [];
    private readonly List<double> _gains = [];
    private readonly int[] _room;
    private int[] _unitOf = [];

    public JointAssignment(FireUnit[] units, ShotSearch search)
    {
        _units = units;
        _search = search;
        _plan = new(units.Length);
        _room = new int[units.Length];
    }

    public void Begin()
    {
        _claims.Clear();
        _gains.Clear();
    }

    /// <summary>Enters a track with a known path for a salvo of so many rounds.</summary>
    public void Claim(TrackFile file, int rounds, Instant now, IPicture picture)
    {
        _claims.Add(file);
        for (var unit = 0; unit < _units.Length; unit++)
        {
            var shot = _search.ChooseOf(unit, file, rounds, now, picture);
            _gains.Add(shot.Exists ? Math.Max(LeastWorth, file.Rank) * Math.Max(LeastMerit, shot.Merit) : 0);
        }
    }

    /// <summary>Writes into the file of every claim which unit it gets; -1 where it gets none.</summary>
    public void Part()
    {
        for (var unit = 0; unit < _units.Length; unit++)
        {
            _room[unit] = Math.Min(_units[unit].FreeTargetChannels, Math.Min(_units[unit].FreeMissileChannels, ReadyRounds(_units[unit])));
        }

        if (_unitOf.Length < _claims.Count)
        {
            _unitOf = new int[2 * _claims.Count];
        }

        var unitOf = _unitOf.AsSpan(0, _claims.Count);
        _plan.Solve(CollectionsMarshal.AsSpan(_gains), _room, unitOf);
        for (var claim = 0; claim < _claims.Count; claim++)
        {
            _claims[claim].AssignedUnit = unitOf[claim];
        }
    }

    private static int ReadyRounds(FireUnit unit)
    {
        var ready = 0;
        for (var type = 0; type < unit.RoundTypes; type++)
        {
            ready += unit.ReadyShots(type);
        }

        return ready;
    }
}

using Parapet.BattleManagement.Doctrine;
using Parapet.BattleManagement.Engagement;
using Parapet.Messages;

namespace Parapet.BattleManagement.WeaponAssignment;

/// <summary>How many rounds of a type the doctrine's discipline lets go at a track, by what is left of them and what else could stop it.</summary>
internal sealed class FireRestraint
{
    private readonly DoctrineDescription _doctrine;
    private readonly SalvoMethod _salvo;
    private readonly FireUnit[] _units;
    private readonly ShotSearch _search;
    private readonly KnownStock _stock;
    private readonly OtherRounds _others;
    private readonly ClassPatterns _patterns;
    private readonly DynamicFire? _dynamic;

    public FireRestraint(CommandPostDescription post, FireUnit[] units, ShotSearch search, KnownStock stock)
    {
        (_doctrine, _units, _search, _stock) = (post.Doctrine, units, search, stock);
        _salvo = post.Doctrine.Discipline!.Salvo;
        _others = new(units, search, stock);
        _patterns = new(post.Doctrine);
        _dynamic = _salvo == SalvoMethod.Dynamic ? new(post, units, _patterns) : null;
    }

    /// <summary>Takes in which tracks the post would fire at in this cycle.</summary>
    public void BeginLook(List<TrackFile> files) => _dynamic?.BeginLook(files);

    /// <summary>Rounds were ordered at a track.</summary>
    public void Took(TrackFile file) => _dynamic?.Took(file);

    /// <summary>What keeps every round of a type from a track; null where at least one may go.</summary>
    public ShotConstraint? Objection(TrackFile file, int unit, int type, Instant now) =>
        _salvo == SalvoMethod.ByStock && MostByStock(file, unit, type) == 0 ? ShotConstraint.SparedForScarcity
        : MostKept(file, unit, type, 1, now) == 0 ? ShotConstraint.KeptForWhatOnlyItStops
        : null;

    /// <summary>Shots of a type at a track, of so many that the pattern and the unit would have; none where the target is better left.</summary>
    /// <param name="interceptAt">When the first would meet it.</param>
    public int Most(TrackFile file, int unit, int type, int rounds, Instant interceptAt, Instant now)
    {
        var most = MostKept(file, unit, type, rounds, now);
        return _salvo switch
        {
            SalvoMethod.ByStock => Math.Min(most, MostByStock(file, unit, type)),
            SalvoMethod.Dynamic => _dynamic!.Rounds(file, unit, type, most, _search.CanMeet(file, interceptAt + _doctrine.AssessmentPatience)),
            _ => most,
        };
    }

    /// <summary>What was fired of the type at the target itself counts as still there, or who began with more could end with fewer fired.</summary>
    private int MostByStock(TrackFile file, int unit, int type)
    {
        var pattern = _patterns[file.Category];
        var round = _units[unit].Site.Rounds[type];
        var left = _stock.ShareOf(round.Interceptor, file.ShotsOf(round.Interceptor) * round.RoundsPerShot);
        return _doctrine.Looks == LookRule.ByWindow
            ? Math.Max(0, pattern.RoundsInAll(left) - file.RoundsFired)
            : pattern.RoundsOf(file.Salvos, left);
    }

    /// <summary>Of so many shots those that leave the rounds kept; all where no other type can stop the target.</summary>
    private int MostKept(TrackFile file, int unit, int type, int rounds, Instant now)
    {
        var round = _units[unit].Site.Rounds[type];
        if (_stock.AboveKept(round.Interceptor) is not { } above)
        {
            return rounds;
        }

        var free = Math.Max(0, above / round.RoundsPerShot);
        return free >= rounds || !_others.CanStop(file, round.Interceptor, now) ? rounds : free;
    }
}

using System.Collections.Immutable;
using Parapet.BattleManagement.Engagement;
using Parapet.BattleManagement.ThreatEvaluation;
using Parapet.BattleManagement.WeaponAssignment.DynamicSalvo;

namespace Parapet.BattleManagement.WeaponAssignment;

/// <summary>
/// Salvos by what a round is worth now against later: the rounds of one type that the post's own units have left, against the targets
/// that it still expects, each of which threatens one of the post's assets, any as likely as another.
/// </summary>
internal sealed class DynamicFire
{
    /// <summary>Arrivals that are told apart. Of more only so many count, with their share of the rounds.</summary>
    internal const int Most = 200;

    private readonly FireUnit[] _units;
    private readonly ClassPatterns _patterns;
    private readonly ImmutableArray<DefendedAsset> _assets;
    private readonly int _expected;
    private readonly ValueLevels _levels;
    private readonly double _meanWorth;
    private readonly Dictionary<(string Interceptor, double Kill, int Looks, int AtOnce), FutureLoss> _tables = [];
    private int _come;
    private int _waiting;

    public DynamicFire(CommandPostDescription post, FireUnit[] units, ClassPatterns patterns)
    {
        (_units, _patterns, _assets, _expected) = (units, patterns, post.Assets, post.Doctrine.Discipline!.Expected);
        double[] worths = post.Assets.IsEmpty ? [1] : [.. post.Assets.Select(asset => asset.Value)];
        _levels = ValueLevels.Of(worths, [.. worths.Select(_ => 1.0)]);
        _meanWorth = worths.Average();
    }

    /// <summary>Counts the tracks that have come, each once and whether fired at or let through, and those that wait for their first salvo.</summary>
    public void BeginLook(List<TrackFile> files)
    {
        _waiting = 0;
        foreach (var file in files)
        {
            if (file.IsDue)
            {
                _come += file.WasDue ? 0 : 1;
                _waiting += file.WasTaken ? 0 : 1;
                file.WasDue = true;
            }
        }
    }

    /// <summary>Each track is taken once, however often it is fired at.</summary>
    public void Took(TrackFile file)
    {
        if (!file.WasTaken)
        {
            file.WasTaken = true;
            _waiting--;
        }
    }

    /// <param name="file">With a pattern that has a salvo left.</param>
    /// <param name="unit">That would fire.</param>
    /// <param name="type">Of its rounds.</param>
    /// <param name="most">Shots.</param>
    /// <param name="looksAgain">Whether time allows another look after this salvo.</param>
    public int Rounds(TrackFile file, int unit, int type, int most, bool looksAgain)
    {
        var round = _units[unit].Site.Rounds[type];
        var salvos = _patterns[file.Category].Pattern.Salvos;
        var atOnce = salvos.Max();
        var kill = round.ExpectedKillAgainst(file.Category.Group()).Value;
        var left = ShotsLeft(round);
        var key = (round.Interceptor, kill, salvos.Length, atOnce);
        if (!_tables.TryGetValue(key, out var table))
        {
            // Nothing is added to a stock in a run.
            _tables[key] = table = new(kill, _levels, salvos.Length, atOnce, Math.Min(left, (Most + 1) * salvos.Length * atOnce));
        }

        var isNew = file.WasTaken ? 0 : 1;
        var arrivals = Math.Max(0, _expected - _come) + Math.Max(0, _waiting - isNew);
        var worth = file.Threat.Asset < 0 ? _meanWorth : _assets[file.Threat.Asset].Value;
        var shots = arrivals > Most ? (int)Math.Ceiling((double)left * Most / arrivals) : left;
        return Math.Min(most, table.Best(worth, Math.Min(shots, table.MostRounds), Math.Min(Most, arrivals), looksAgain ? Math.Max(1, salvos.Length - file.Salvos) : 1));
    }

    private int ShotsLeft(RoundType round)
    {
        var left = 0;
        foreach (var unit in _units)
        {
            for (var type = 0; type < unit.RoundTypes; type++)
            {
                left += unit.Site.Rounds[type].Interceptor == round.Interceptor ? unit.Left(type) / round.RoundsPerShot : 0;
            }
        }

        return left;
    }
}

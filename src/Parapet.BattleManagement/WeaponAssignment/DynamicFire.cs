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
    /// <summary>More rounds or arrivals than this make no salvo another one that a commander would see.</summary>
    internal const int Most = 200;

    private readonly FireUnit[] _units;
    private readonly ClassPatterns _patterns;
    private readonly ImmutableArray<DefendedAsset> _assets;
    private readonly int _expected;
    private readonly ValueLevels _levels;
    private readonly double _meanWorth;
    private readonly Dictionary<(double Kill, int Looks, int AtOnce), FutureLoss> _tables = [];
    private int _taken;
    private int _waiting;

    public DynamicFire(CommandPostDescription post, FireUnit[] units, ClassPatterns patterns)
    {
        (_units, _patterns, _assets, _expected) = (units, patterns, post.Assets, post.Doctrine.Discipline!.Expected);
        double[] worths = post.Assets.IsEmpty ? [1] : [.. post.Assets.Select(asset => asset.Value)];
        _levels = ValueLevels.Of(worths, [.. worths.Select(_ => 1.0)]);
        _meanWorth = worths.Average();
    }

    /// <summary>Counts the tracks that wait for their first salvo.</summary>
    public void BeginLook(List<TrackFile> files)
    {
        _waiting = 0;
        foreach (var file in files)
        {
            _waiting += file.IsDue && !file.WasTaken ? 1 : 0;
        }
    }

    /// <summary>Each track is taken once, however often it is fired at.</summary>
    public void Took(TrackFile file)
    {
        if (!file.WasTaken)
        {
            file.WasTaken = true;
            _taken++;
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
        if (!_tables.TryGetValue((kill, salvos.Length, atOnce), out var table))
        {
            _tables[(kill, salvos.Length, atOnce)] = table = new(kill, _levels, salvos.Length, atOnce, Most);
        }

        var isNew = file.WasTaken ? 0 : 1;
        var arrivals = Math.Max(0, Math.Max(_expected - _taken, _waiting) - isNew);
        var worth = file.Threat.Asset < 0 ? _meanWorth : _assets[file.Threat.Asset].Value;
        var best = table.Best(worth, Math.Min(Most, ShotsLeft(round)), Math.Min(Most, arrivals), looksAgain ? Math.Max(1, salvos.Length - file.Salvos) : 1);
        return Math.Min(most, best);
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

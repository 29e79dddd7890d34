using Parapet.BattleManagement.Doctrine;
using Parapet.Messages;

namespace Parapet.BattleManagement.ThreatEvaluation;

/// <summary>The order in which a post takes its tracks.</summary>
internal sealed class TargetRanking(DoctrineDescription doctrine)
{
    // Worth over a second at least: an asset would need this value.
    private const double AboveAnyScore = 1e9;

    private readonly List<TrackFile> _ranked = [];

    /// <summary>The files by rank, the greatest first; those of equal rank as they came.</summary>
    public List<TrackFile> Of(List<TrackFile> files, Instant now)
    {
        _ranked.Clear();
        foreach (var file in files)
        {
            file.Rank = Precedence(file.Category) + (doctrine.Order == TargetOrder.AtRandom ? file.Lot : file.Threat.Score(now));
            var place = _ranked.Count;
            _ranked.Add(file);
            for (; place > 0 && _ranked[place - 1].Rank < file.Rank; place--)
            {
                _ranked[place] = _ranked[place - 1];
            }

            _ranked[place] = file;
        }

        return _ranked;
    }

    private double Precedence(TargetCategory category)
    {
        var place = doctrine.TakeFirst.IndexOf(category);
        return place < 0 ? 0 : AboveAnyScore * (doctrine.TakeFirst.Length - place);
    }
}

using System.Runtime.InteropServices;
using Parapet.BattleManagement.Doctrine;
using Parapet.BattleManagement.Engagement;
using Parapet.Messages;

namespace Parapet.BattleManagement.WeaponAssignment;

/// <summary>
/// What a post knows of the rounds of each type: of its own units by count, of those of linked posts by what they last reported,
/// as long as the report is young enough. Where no report has come, another's rounds count neither as left nor as of a full stock.
/// </summary>
internal sealed class KnownStock
{
    private readonly FireUnit[] _units;
    private readonly FireUnit[] _known;
    private readonly FireDiscipline _discipline;
    private readonly Dictionary<(FireUnitId Unit, int Type), StockReport> _reports = [];
    private readonly List<(FireUnit Unit, StockReport Report)> _fresh = [];

    /// <param name="units">The post's own.</param>
    /// <param name="known">Of other posts, where they stand and what they carry.</param>
    /// <param name="discipline">How long a report counts, and what is kept.</param>
    public KnownStock(FireUnit[] units, IEnumerable<FireUnitSite> known, FireDiscipline discipline)
    {
        _units = units;
        _known = [.. known.Select(site => new FireUnit(site, Ratio.Zero))];
        _discipline = discipline;
    }

    /// <summary>Units of linked posts with a type of round of which they have reported lately.</summary>
    public ReadOnlySpan<(FireUnit Unit, StockReport Report)> Fresh => CollectionsMarshal.AsSpan(_fresh);

    /// <summary>The newest word of each unit and type counts.</summary>
    public void Add(in StockReport report)
    {
        if (!_reports.TryGetValue((report.Unit, report.Type), out var before) || report.Time >= before.Time)
        {
            _reports[(report.Unit, report.Type)] = report;
        }
    }

    /// <summary>Finds the reports that count now.</summary>
    public void BeginLook(Instant now)
    {
        _fresh.Clear();
        foreach (var unit in _known)
        {
            for (var type = 0; type < unit.RoundTypes; type++)
            {
                if (_reports.TryGetValue((unit.Id, type), out var report) && now <= report.Time + _discipline.ReportAge)
                {
                    _fresh.Add((unit, report));
                }
            }
        }
    }

    /// <summary>Rounds of a type that are left, of a full stock, over the post's own units and those that others have reported.</summary>
    public (int Left, int Full) Of(string interceptor)
    {
        var (left, full) = (0, 0);
        foreach (var unit in _units)
        {
            for (var type = 0; type < unit.RoundTypes; type++)
            {
                if (unit.Site.Rounds[type].Interceptor == interceptor)
                {
                    (left, full) = (left + unit.Left(type), full + unit.FullStock(type));
                }
            }
        }

        foreach (var (unit, report) in _fresh)
        {
            if (unit.Site.Rounds[report.Type].Interceptor == interceptor)
            {
                (left, full) = (left + report.Left, full + report.Full);
            }
        }

        return (left, full);
    }

    /// <summary>Share of the rounds of a type that are left; none of a type of which there never was any.</summary>
    /// <param name="interceptor">The type.</param>
    /// <param name="also">Rounds gone that count as left, not negative.</param>
    public Ratio ShareOf(string interceptor, int also)
    {
        var (left, full) = Of(interceptor);
        return full == 0 ? Ratio.Zero : Ratio.Of((double)(left + also) / full);
    }

    /// <summary>Rounds of a type above those that are kept for what only they can stop, negative below them; null where none is kept.</summary>
    public int? AboveKept(string interceptor)
    {
        foreach (var kept in _discipline.Kept)
        {
            if (kept.Interceptor == interceptor)
            {
                var (left, full) = Of(interceptor);
                return left - (int)Math.Ceiling(kept.Share.Value * full);
            }
        }

        return null;
    }

    /// <summary>Whether no round of a type is left but those kept.</summary>
    public bool IsDownToKept(string interceptor) => AboveKept(interceptor) <= 0;
}

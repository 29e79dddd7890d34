using Parapet.BattleManagement.Engagement;

namespace Parapet.BattleManagement.WeaponAssignment;

/// <summary>Whether a track can be stopped by rounds of another type, of the post's own units or of those that linked posts have reported.</summary>
internal sealed class OtherRounds(FireUnit[] units, ShotSearch search, KnownStock stock)
{
    // One view of the path for units of others, which are asked in turn.
    private readonly PathView _view = new();

    /// <summary>
    /// Whether any other type, with rounds that are not kept themselves, can still meet the track before its impact. Rounds that are
    /// kept do not count, or two types that are both down to them would leave a target to each other.
    /// </summary>
    public bool CanStop(TrackFile file, string interceptor, Instant now) => OwnCanStop(file, interceptor, now) || LinkedCanStop(file, interceptor, now);

    private bool OwnCanStop(TrackFile file, string interceptor, Instant now)
    {
        for (var unit = 0; unit < units.Length; unit++)
        {
            for (var type = 0; type < units[unit].RoundTypes; type++)
            {
                var other = units[unit].Site.Rounds[type].Interceptor;
                if (other != interceptor && !stock.IsDownToKept(other) && search.CanMeet(file, unit, type, now))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool LinkedCanStop(TrackFile file, string interceptor, Instant now)
    {
        foreach (ref readonly var known in stock.Fresh)
        {
            var round = known.Unit.Site.Rounds[known.Report.Type];
            if (round.Interceptor != interceptor && known.Report.Free >= round.RoundsPerShot && !stock.IsDownToKept(round.Interceptor))
            {
                _view.See(file.Path, known.Unit);
                var window = new LaunchAcceptability(_view, round, file.Category).Window();
                var soonest = now + known.Unit.Description.LaunchDelay.Quantile(0.5);
                if (!window.IsEmpty && window.ClosesSeconds >= (soonest - file.Path.Origin).Seconds)
                {
                    return true;
                }
            }
        }

        return false;
    }
}

using System.Globalization;
using Parapet.BattleManagement.Engagement;
using Parapet.Campaigns.Outcomes;
using Parapet.Earth.Ellipsoid;
using Parapet.Messages;
using Parapet.Simulation.Recording;
using Parapet.Studies.Definition;

namespace Parapet.Campaigns.Ledger;

/// <summary>Turns entries of the journal into sentences.</summary>
internal sealed class JournalSentences(ReplayedRun run)
{
    private readonly OpenEngagements _open = new();

    /// <summary>Reads the whole journal; yields the sentences of the entries asked for.</summary>
    public IEnumerable<AccountLine> Of(Func<JournalEntry, bool> isAsked, bool namesTarget)
    {
        var refused = new List<JournalEntry>();
        foreach (var entry in run.Journal)
        {
            _open.Take(entry);
            if (!isAsked(entry))
            {
                continue;
            }

            if (refused.Count > 0 && !IsSameRefusal(refused[0], entry))
            {
                yield return Refused(refused, namesTarget);
                refused.Clear();
            }

            if (entry.Kind == JournalKind.ShotNotTaken)
            {
                refused.Add(entry);
            }
            else if (Sentence(entry) is { Length: > 0 } text)
            {
                yield return new(entry.Time, namesTarget && entry.Track != default ? $"{TargetOf(entry)}: {text}" : text);
            }
        }

        if (refused.Count > 0)
        {
            yield return Refused(refused, namesTarget);
        }
    }

    private static bool IsSameRefusal(in JournalEntry first, in JournalEntry entry) =>
        entry.Kind == JournalKind.ShotNotTaken && entry.Time == first.Time && entry.Detail == first.Detail && entry.Target == first.Target;

    private AccountLine Refused(List<JournalEntry> entries, bool namesTarget)
    {
        var constraint = (ShotConstraint)entries[0].Detail;
        var units = string.Join(", ", entries.Select(entry => run.UnitName(entry.FireUnit)));
        var text = entries[0].FireUnit < 0
            ? $"{run.PostName(entries[0].Party)} held its fire: {Words.Of(constraint)}"
            : $"no shot by {units}: {Words.Of(constraint)}{Busy(entries[0], constraint)}";
        return new(entries[0].Time, namesTarget ? $"{TargetOf(entries[0])}: {text}" : text);
    }

    private string Busy(in JournalEntry entry, ShotConstraint constraint)
    {
        if (constraint != ShotConstraint.NoChannel)
        {
            return "";
        }

        var others = _open.Of(entry.FireUnit).Select(ReplayedRun.TargetName).ToArray();
        return others.Length == 0 ? "" : $"; busy with {string.Join(", ", others)}";
    }

    // Not as targets are named, since which target a track is about is what the ledger knows and the post does not.
    private static string TrackName(in JournalEntry entry) => $"{entry.Track.Node.Value}-{entry.Track.Serial}";

    private static string TargetOf(in JournalEntry entry) => entry.Target >= 0 ? ReplayedRun.TargetName(entry.Target) : "no target";

    /// <summary>Empty where there is no news; every kind of entry has its sentence.</summary>
    public string Sentence(in JournalEntry entry) => entry.Kind switch
    {
        JournalKind.Confirmed => Confirmed(entry),
        // Every track begins as pending; only what follows is news.
        JournalKind.Identified when entry.Detail != (int)StandardIdentity.Pending =>
            $"{run.PostName(entry.Party)} took track {TrackName(entry)} to be {Words.Of((StandardIdentity)entry.Detail)}",
        JournalKind.ShotPossible => $"a shot was possible for {run.UnitName(entry.FireUnit)}",
        JournalKind.Ordered => $"{run.UnitName(entry.FireUnit)} was ordered to fire {Words.Count(entry.Detail, "round")}",
        JournalKind.Lapsed => $"the order to {run.UnitName(entry.FireUnit)} lapsed before its round left: {Words.Of((LapseReason)entry.Detail)}",
        JournalKind.Launched => Launched(entry),
        JournalKind.RoundEnded => $"the round of {run.UnitName(entry.FireUnit)} {Words.Of((RoundFate)entry.Detail)}{Miss(entry)}",
        JournalKind.Assessed => $"{run.PostName(entry.Party)} judged {(entry.Detail == 1 ? "a kill" : "a miss")}",
        JournalKind.Alerted => $"{run.PostName(entry.Party)} was told of a launch seen from space",
        JournalKind.Autonomy => entry.Detail == 1
            ? $"{run.PostName(entry.Party)} had not heard from its centre for too long and was left to itself"
            : $"{run.PostName(entry.Party)} heard from its centre again",
        JournalKind.Emitting => $"{run.Scenario.Sensors[entry.Detail].Name} of {run.PostName(entry.Party)}, silent until then, began to search",
        JournalKind.Moved => $"{run.UnitName(entry.FireUnit)} left its place after firing, out of action for {Words.Seconds(Duration.FromSeconds(entry.Value))}",
        JournalKind.Held => $"{run.Scenario.Sensors[entry.Party].Name} held it as a confirmed track",
        JournalKind.ShotNotTaken => $"no shot by {run.UnitName(entry.FireUnit)}: {Words.Of((ShotConstraint)entry.Detail)}{Busy(entry, (ShotConstraint)entry.Detail)}",
        JournalKind.Fate => $"its story ended: {Words.Of((TargetFate)entry.Detail)}",
        _ => "",
    };

    private string Confirmed(in JournalEntry entry)
    {
        var first = $"; first plot {Words.Clock(Instant.Start + Duration.FromSeconds(entry.Value))}";
        var node = entry.Party;
        var confirmed = $"confirmed as track {TrackName(entry)} in the picture of {run.PostName(node)}";
        if (run.Scenario.FireUnits.FirstOrDefault(unit => unit.Post.Value == node) is not { } unit)
        {
            return $"{confirmed}{first}";
        }

        var away = run.Targets[entry.Target].Trajectory.At(entry.Time).Position - Wgs84.ToEcef(unit.Site.Place);
        return $"{confirmed}, {Words.Distance(Length.FromMetres(away.Norm))} from its first fire unit{first}";
    }

    private string Launched(in JournalEntry entry)
    {
        var unit = run.Scenario.FireUnits[entry.FireUnit];
        var round = unit.Interceptors[entry.Detail];
        var chance = round.KillProbabilityAgainst(run.Targets[Math.Max(0, entry.Target)].Description.Class);
        var kill = entry.Target >= 0 ? string.Create(CultureInfo.InvariantCulture, $", Pk {chance.Value:F2} on arrival") : "";
        return $"{run.UnitName(entry.FireUnit)} launched a {round.Name}, {Words.Seconds(Duration.FromSeconds(entry.Value))} to fly{kill}";
    }

    private static string Miss(in JournalEntry entry) =>
        entry.Detail is (int)RoundFate.Missed or (int)RoundFate.TookDecoy
            ? string.Create(CultureInfo.InvariantCulture, $", closest {entry.Value:F0} m")
            : "";
}

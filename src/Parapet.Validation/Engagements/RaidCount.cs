using Parapet.Campaigns.Outcomes;
using Parapet.Judging.Outcomes;
using Parapet.Messages;

namespace Parapet.Validation.Engagements;

/// <summary>What became of a class in one raid or several.</summary>
/// <param name="FiredAt">Killed, or let through although shot at.</param>
internal readonly record struct RaidCount(int Launched, int Killed, int Leaked, int FiredAt)
{
    public static RaidCount Of(ReplicationOutcome raid, RecordedClass recorded)
    {
        ClassOutcome[] classes = [.. raid.Classes.Where(entry => recorded.Counts(entry.Class))];
        var killed = classes.Sum(entry => entry.Fates[(int)TargetFate.Killed]);
        return new(
            classes.Sum(entry => entry.Raid),
            killed,
            classes.Sum(entry => entry.Leakers),
            killed + classes.Sum(entry => entry.FirstCauses[(int)FirstCause.ShotAndMissed]));
    }

    public static RaidCount Of(IEnumerable<ReplicationOutcome> raids, RecordedClass recorded) =>
        raids.Aggregate(default(RaidCount), (sum, raid) => sum + Of(raid, recorded));

    public static RaidCount operator +(RaidCount one, RaidCount other) => new(
        one.Launched + other.Launched, one.Killed + other.Killed, one.Leaked + other.Leaked, one.FiredAt + other.FiredAt);

    /// <summary>NaN where nothing was launched, or fired at.</summary>
    public double Share(ComparedBy by) => by switch
    {
        ComparedBy.HarmlessShare => 1 - (double)Leaked / Launched,
        ComparedBy.EngagedShare => (double)Killed / FiredAt,
        _ => (double)Killed / Launched,
    };

    /// <summary>How many stand below the line of a share.</summary>
    public int Base(ComparedBy by) => by == ComparedBy.EngagedShare ? FiredAt : Launched;
}

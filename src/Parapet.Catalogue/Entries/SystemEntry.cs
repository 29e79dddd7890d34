using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Catalogue.Systems;

namespace Parapet.Catalogue.Entries;

/// <summary>A system as its file gives it: all that is bought together.</summary>
public sealed record SystemEntry : Entry
{
    [Description("Its radars, and sights."), Allowed("[1, 20]")]
    public required ImmutableArray<SystemRadarEntry> Radars { get; init; }

    [Description("Its fire units."), Allowed("[1, 20]")]
    public required ImmutableArray<FireUnitEntry> FireUnits { get; init; }

    [Description("Id of the doctrine by which its command post fights.")]
    public required string Doctrine { get; init; }

    [Description("From one look of the command post at its picture to the next."), Allowed("[0.1 s, 60 s]")]
    public required Figure<Duration> CommandCycle { get; init; }

    [Description("From the end of a radar's scan to its tracks on the post's screen."), Allowed("[0 s, 60 s]")]
    public required Figure<Duration> ReportingDelay { get; init; }

    [Description("From the march to readiness."), Allowed("[0 s, 240 h]")]
    public required Figure<Duration> DeploymentTime { get; init; }

    [Description("Of one system with its ready rounds."), Allowed("(0 USD, 50 billion USD]")]
    public required Figure<Money> Cost { get; init; }

    public override IEnumerable<Reference> References =>
    [
        new("doctrine", Doctrine, typeof(DoctrineEntry)),
        .. Radars.Select((radar, index) => new Reference($"radars[{index}].radar", radar.Radar, typeof(SensorEntry))),
        .. FireUnits.SelectMany((unit, index) => unit.Magazines.Select((magazine, number) =>
            new Reference($"fireUnits[{index}].magazines[{number}].interceptor", magazine.Interceptor, typeof(RoundEntry)))),
    ];

    public override void Check(Node node, Problems problems)
    {
        base.Check(node, problems);
        Once(node.Field("radars")!, Radars.Select(radar => radar.Radar), "radar", problems);
        foreach (var (index, unit) in FireUnits.Index())
        {
            Once(node.Field("fireUnits")!.Items[index].Field("magazines")!, unit.Magazines.Select(magazine => magazine.Interceptor), "interceptor", problems);
        }

        for (var index = 0; index < FireUnits.Length; index++)
        {
            var guiding = Radars.Where(radar => radar.Role != RadarRole.Acquisition).Select(radar => radar.Radar).ToArray();
            if (!guiding.Contains(FireUnits[index].EngagementRadar))
            {
                var found = node.Field("fireUnits")!.Items[index].Field("engagementRadar")!;
                problems.Add(found, found.Describe(), $"one of this system's radars with the role engagement or both: {string.Join(", ", guiding)}");
            }
        }
    }

    internal override object Describe(FigureDraw draw, SystemCatalogue catalogue) => In(
        draw,
        catalogue.All<SensorEntry>().ToDictionary(entry => entry.Id),
        catalogue.All<DoctrineEntry>().ToDictionary(entry => entry.Id));

    /// <summary>
    /// The system that a draw gives, with its radars and doctrine drawn alike. Fire units are named by the system's id
    /// and their place, from 1.
    /// </summary>
    public SystemDescription In(FigureDraw draw, IReadOnlyDictionary<string, SensorEntry> radars, IReadOnlyDictionary<string, DoctrineEntry> doctrines) => new()
    {
        Id = Id,
        Name = Name,
        Radars = [.. Radars.Select(radar => new SystemRadar(radars[radar.Radar].Sensor(draw), radar.Role, radar.Count.In(draw)))],
        FireUnits = [.. FireUnits.Select((unit, index) => unit.In(draw, $"{Id}-{index + 1}"))],
        Doctrine = doctrines[Doctrine].In(draw),
        CommandCycle = CommandCycle.In(draw),
        ReportingDelay = ReportingDelay.In(draw),
        DeploymentTime = DeploymentTime.In(draw),
        Cost = Cost.In(draw),
    };
}

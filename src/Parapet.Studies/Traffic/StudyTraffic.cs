using System.Collections.Immutable;
using System.Globalization;
using Parapet.Catalogue.Reading;
using Parapet.Flight.Fixes;
using Parapet.Interop.Traffic;
using Parapet.Studies.Definition;

namespace Parapet.Studies.Traffic;

/// <summary>Reads the recordings of all groups of a study and lays down what they fly: the same for every option and every raid.</summary>
internal sealed class StudyTraffic(StudyDefinition study, Node node, Problems problems)
{
    /// <summary>States of all trajectories of a study: some 100 MB, or a thousand flights of an hour.</summary>
    private const int MostStates = 2_000_000;

    private readonly TrafficFolder _folder = new(node.File, problems);
    private long _states;

    /// <summary>The study with its recordings; null where one cannot be flown, with every problem added.</summary>
    public static StudyDefinition? Load(StudyDefinition study, Node node, Problems problems)
    {
        if (study.Raid.All(group => group.From is null) && study.Friends.All(group => group.From is null))
        {
            return study;
        }

        var before = problems.Count;
        var traffic = new StudyTraffic(study, node, problems);
        var flown = study with
        {
            Raid = [.. study.Raid.Select((group, i) => group.From is { } from ? group with { Recorded = traffic.Of(from, node.Field("raid")!.Items[i], group) } : group)],
            Friends = [.. study.Friends.Select((group, i) => group.From is { } from ? group with { Recorded = traffic.Of(from, node.Field("friends")!.Items[i], raiders: null) } : group)],
        };
        return problems.Count == before ? flown : null;
    }

    /// <param name="source">What the group flies.</param>
    /// <param name="group">Its place in the file.</param>
    /// <param name="raiders">Null for friends.</param>
    private RecordedTraffic? Of(TrafficSource source, Node group, RaidGroup? raiders)
    {
        var at = group.Field("from")!;
        if (_folder.Read(at.Field("files")!, source.Unreadable) is not { } read)
        {
            return null;
        }

        var reports = new TrafficReports(read.Select(file => file.Recording), source);
        if (reports.Flights.Count == 0)
        {
            problems.Add(at, NoFlight(reports, [.. read.Select(file => file.Recording)]), "a selection and a recording that hold a flight of four reports or more, none of them more than 'longestGap' after the one before");
            return null;
        }

        var most = raiders is null ? FriendGroup.MostFlights : RaidGroup.MostFlights;
        if (reports.Flights.Count > most)
        {
            problems.Add(at, string.Create(CultureInfo.InvariantCulture, $"{reports.Flights.Count} flights"), string.Create(CultureInfo.InvariantCulture, $"at most {most}; 'only' selects some"));
            return null;
        }

        var ways = Ways(source, reports, raiders, at);
        if (ways.IsEmpty)
        {
            problems.Add(at, string.Create(CultureInfo.InvariantCulture, $"{reports.Flights.Count} flights, all before or after the raid"), "times from 0 s to 'timeLimit'");
        }

        return new()
        {
            Files = [.. read.Select(file => file.File)],
            Ways = ways,
            Aircraft = reports.Aircraft,
            LooseReports = reports.Loose,
            OutsideTime = reports.Flights.Count - ways.Length,
            HasPressureHeights = reports.HasPressureHeights,
        };
    }

    private static string NoFlight(TrafficReports reports, ImmutableArray<TrafficRecording> read) => reports switch
    {
        { Aircraft: 0 } => string.Create(
            CultureInfo.InvariantCulture,
            $"no aircraft with a place and a height in the {read.Sum(recording => recording.Messages)} messages of the files{read.SelectMany(recording => recording.First).Select(fault => $"; the first that cannot be read: {fault}").FirstOrDefault()}"),
        { SelectedAircraft: 0 } => string.Create(CultureInfo.InvariantCulture, $"no flight: 'only' selects none of the {reports.Aircraft} aircraft of the files"),
        _ => string.Create(
            CultureInfo.InvariantCulture,
            $"no flight of the {reports.SelectedAircraft} selected of {reports.Aircraft} aircraft of the files: {reports.Loose} reports at selected times and places make none"),
    };

    private ImmutableArray<RecordedWay> Ways(TrafficSource source, TrafficReports reports, RaidGroup? raiders, Node at)
    {
        var shift = new TrafficShift(source, reports.Flights);
        var accuracy = new FixAccuracy(source.Accuracy, source.HeightAccuracy);
        var arrival = raiders is null ? null : new Arrival(study, raiders);
        var ways = ImmutableArray.CreateBuilder<RecordedWay>();
        foreach (var (address, fixes) in reports.Flights)
        {
            var (begins, ends) = (shift.Of(fixes[0]).Time, shift.Of(fixes[^1]).Time);
            var (from, until) = (Instant.Max(Instant.Start, begins), Instant.Min(Instant.Start + study.TimeLimit, ends));
            if (from >= until)
            {
                continue;
            }

            var flight = new FixFlight([.. fixes.Select(shift.Of)], accuracy);
            _states += flight.States(from, until);
            if (_states > MostStates)
            {
                problems.Add(at, string.Create(CultureInfo.InvariantCulture, $"flights of more than {MostStates} states, some thousand hours, in all groups"), "fewer or shorter ones; 'only' selects some");
                break;
            }

            var way = new RecordedWay(address, flight, flight.Between(from, until), Aim: -1);
            ways.Add(arrival?.Of(way) ?? way);
        }

        return ways.ToImmutable();
    }
}

using System.Collections.Immutable;
using Parapet.Flight.Fixes;
using Parapet.Interop.Traffic;
using Parapet.Studies.Definition;

namespace Parapet.Studies.Traffic;

/// <summary>The reports of several recordings, laid over each other by time and taken apart into flights.</summary>
internal sealed class TrafficReports
{
    private readonly List<(string Address, Fix[] Fixes)> _flights = [];

    /// <param name="recordings">At least one; of several each says when it began.</param>
    public TrafficReports(IEnumerable<TrafficRecording> recordings, TrafficSource source)
    {
        var (all, accuracy) = (recordings.ToArray(), new FixAccuracy(source.Accuracy, source.HeightAccuracy));
        var first = all.Min(recording => recording.Begins);
        var aircraft = all
            .SelectMany(recording => recording.Flights.Select(flight => (Flight: flight, Later: Later(recording, first))))
            .GroupBy(told => told.Flight.Id, StringComparer.Ordinal).OrderBy(told => told.Key, StringComparer.Ordinal);
        foreach (var one in aircraft)
        {
            Aircraft++;
            Selected(one.Key, [.. one], source, new(accuracy, source.LongestGap));
        }
    }

    /// <summary>How many aircraft are told of.</summary>
    public int Aircraft { get; private set; }

    /// <summary>How many of them 'only' selects.</summary>
    public int SelectedAircraft { get; private set; }

    /// <summary>Reports of selected aircraft that came to no flight.</summary>
    public int Loose { get; private set; }

    /// <summary>Whether a height of a flight is that of the standard atmosphere.</summary>
    public bool HasPressureHeights { get; private set; }

    /// <summary>By address and time.</summary>
    public IReadOnlyList<(string Address, Fix[] Fixes)> Flights => _flights;

    private static Duration Later(TrafficRecording recording, DateTimeOffset? first) => new(((recording.Begins - first)?.Ticks ?? 0) * 100);

    private void Selected(string address, ImmutableArray<(RecordedFlight Flight, Duration Later)> told, TrafficSource source, FlightPieces pieces)
    {
        var only = source.Only ?? new();
        if (!only.Takes(address, told.Select(one => one.Flight.Callsign).FirstOrDefault(callsign => callsign.Length > 0, "")))
        {
            return;
        }

        SelectedAircraft++;
        foreach (var state in told.SelectMany(one => one.Flight.States.Select(state => state with { Time = state.Time + one.Later })).OrderBy(state => state.Time))
        {
            var isWanted = only.Takes(state.Time, state.Place);
            HasPressureHeights |= isWanted && !state.IsGeometric;
            pieces.Take(new(state.Time, state.Place), isWanted);
        }

        foreach (var fixes in pieces.End())
        {
            _flights.Add((address, fixes));
        }

        Loose += pieces.Loose;
    }
}

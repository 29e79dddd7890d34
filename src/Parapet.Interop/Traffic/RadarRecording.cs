using System.Collections.Immutable;
using Parapet.Interop.Asterix;
using Parapet.Interop.Asterix.Messages;
using Parapet.Interop.Asterix.Recordings;
using Parapet.Interop.Wire;

namespace Parapet.Interop.Traffic;

/// <summary>Plots of radars and their north marks, from a recording of ASTERIX in any container: categories 048 and 034.</summary>
public sealed record RadarRecording
{
    /// <summary>Of all radars together: some 400 MB.</summary>
    public const int MostPlots = 5_000_000;

    /// <summary>How the recording keeps what was sent; unknown where it is none.</summary>
    public required Container Container { get; init; }

    /// <summary>Each that tells of itself or of a target, by its codes.</summary>
    public required ImmutableArray<RecordedRadar> Radars { get; init; }

    /// <summary>Records of other categories, each with how many there are.</summary>
    public required ImmutableArray<(int Category, long Records)> Others { get; init; }

    /// <summary>Reports of targets without a time, a range and a bearing, of test targets and of monitors on the ground, and plots that the recording told before: left out.</summary>
    public required long LeftOut { get; init; }

    /// <summary>How many places of the recording could not be read.</summary>
    public required long Faults { get; init; }

    /// <summary>The first of these.</summary>
    public required ImmutableArray<StreamFault> First { get; init; }

    /// <summary>Whether it holds more than <see cref="MostPlots"/>, of which the first were read.</summary>
    public required bool IsCut { get; init; }

    /// <summary>Reads to the end of the stream.</summary>
    /// <exception cref="OperationCanceledException">It was broken off.</exception>
    public static RadarRecording Read(Stream stream, CancellationToken cancellation = default)
    {
        var reader = new RecordingReader(stream);
        var taken = new Taken();
        while (!taken.IsFull && reader.Next())
        {
            cancellation.ThrowIfCancellationRequested();
            taken.Take(reader.Record, reader.Time);
        }

        return new()
        {
            Container = reader.Container,
            Radars = taken.Radars(),
            Others = [.. reader.Categories.Where(count => count.Category is not (34 or 48)).Select(count => (count.Category, count.Records))],
            LeftOut = taken.LeftOut,
            Faults = reader.Faults.Count,
            First = reader.Faults.Listed,
            IsCut = taken.IsFull,
        };
    }

    private sealed class Taken
    {
        private readonly SortedDictionary<(byte Area, byte System), Radar> _radars = [];
        private readonly DayClock _clock = new();
        private MonoradarTargets? _targets;
        private MonoradarServices? _services;
        private RecordedTime _recorded;
        private int _plots;

        public long LeftOut { get; private set; }

        public bool IsFull => _plots >= MostPlots;

        public ImmutableArray<RecordedRadar> Radars() =>
            [.. _radars.Select(radar => new RecordedRadar(new(radar.Key.Area, radar.Key.System), radar.Value.Place, radar.Value.Turn, [.. radar.Value.Marks.Order()], [.. radar.Value.Plots]))];

        public void Take(AsterixRecord record, RecordedTime recorded)
        {
            _recorded = recorded;
            if (record.Edition.Category == 34)
            {
                Take((_services ??= new(record.Edition)).Read(record));
            }
            else if (record.Edition.Category == 48)
            {
                Take((_targets ??= new(record.Edition)).Read(record));
            }
        }

        private void Take(in MonoradarService service)
        {
            var radar = Of(service.Source);
            radar.Turn = service.Turn ?? radar.Turn;
            if (service is { Latitude: { } latitude, Longitude: { } longitude, Height: { } height })
            {
                radar.Place = new(latitude, longitude, height);
            }

            if (service is { Kind: MonoradarService.NorthMarker, TimeOfDay: { } day })
            {
                radar.Marks.Add(TimeOf(day));
            }
        }

        private void Take(in MonoradarTarget target)
        {
            var radar = Of(target.Source);
            if (target is not { TimeOfDay: { } day, SlantRange: { } range, Bearing: { } bearing, IsTest: false, IsFieldMonitor: false })
            {
                LeftOut++;
                return;
            }

            var time = TimeOf(day);
            if (!radar.Told.Add((time, range, bearing)))
            {
                LeftOut++;
                return;
            }

            _plots++;
            radar.Plots.Add(new(
                time, range, bearing, target.MeasuredHeight ?? target.PressureHeight, target.MeasuredHeight is not null, radar.Marks.Count > 0 ? radar.Marks[^1] : null, target.Detection == 1));
        }

        private Instant TimeOf(Duration secondsOfDay)
        {
            var since = _clock.Of(secondsOfDay.Seconds, _recorded);
            return since + Duration.FromSeconds(_clock.FirstSecondsOfDay!.Value);
        }

        private Radar Of(DataSource source)
        {
            if (!_radars.TryGetValue((source.Area, source.System), out var radar))
            {
                _radars[(source.Area, source.System)] = radar = new();
            }

            return radar;
        }
    }

    private sealed class Radar
    {
        public Geodetic? Place { get; set; }

        public Duration? Turn { get; set; }

        public List<Instant> Marks { get; } = [];

        public List<RecordedPlot> Plots { get; } = [];

        /// <summary>By what a plot is known that comes twice, as in a capture of two interfaces.</summary>
        public HashSet<(Instant Time, Length Range, Azimuth Bearing)> Told { get; } = [];
    }
}

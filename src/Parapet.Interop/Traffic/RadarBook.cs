using System.Collections.Immutable;
using Parapet.Interop.Asterix;
using Parapet.Interop.Asterix.Messages;
using Parapet.Interop.Asterix.Recordings;

namespace Parapet.Interop.Traffic;

/// <summary>Puts service messages and reports of targets under the radars that they are of.</summary>
internal sealed class RadarBook
{
    private const double Day = 86_400;

    /// <summary>How far ahead of its radar's last word the antenna can have pointed, as a part of a turn: with words at sectors, and with marks alone.</summary>
    private const double AheadOfSector = 1 / 2.0;
    private const double AheadOfMark = 7 / 8.0;

    private readonly SortedDictionary<(byte Area, byte System), Radar> _radars = [];
    private readonly DayClock _clock = new();
    private readonly Dictionary<int, MonoradarTargets> _targets = [];
    private readonly Dictionary<int, MonoradarServices> _services = [];
    private RecordedTime _recorded;
    private double? _day;
    private int _plots;

    /// <summary>Reports that are no plots.</summary>
    public long LeftOut { get; private set; }

    /// <summary>Plots that were told before.</summary>
    public long Repeated { get; private set; }

    /// <summary>Plots of 001 of radars that tell theirs as 048 too, more finely.</summary>
    public long EarlierOfBoth => _radars.Values.Where(radar => radar.Plots.Count > 0).Sum(radar => (long)radar.Earlier.Count);

    public bool IsFull => _plots >= RadarRecording.MostPlots;

    public ImmutableArray<RecordedRadar> Radars() =>
        [.. _radars.Select(radar => new RecordedRadar(new(radar.Key.Area, radar.Key.System), radar.Value.Place, radar.Value.Turn, [.. radar.Value.Marks.Order()], [.. radar.Value.Told]) { IsEarlier = radar.Value.Plots.Count == 0 })];

    public void Take(AsterixRecord record, RecordedTime recorded)
    {
        _recorded = recorded;
        var edition = record.Edition;
        switch (edition.Category)
        {
            case 2 or 34:
                Take((_services.TryGetValue(edition.Category, out var services) ? services : _services[edition.Category] = new(edition)).Read(record));
                break;
            case 1 or 48:
                Take((_targets.TryGetValue(edition.Category, out var targets) ? targets : _targets[edition.Category] = new(edition)).Read(record), isEarlier: edition.Category == 1);
                break;
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

        if (service.TimeOfDay is not { } day)
        {
            return;
        }

        _day = radar.Day = day.Seconds;
        if (service.Kind == MonoradarService.NorthMarker)
        {
            radar.Marks.Add(TimeOf(day));
            radar.LastMark = day.Seconds;
        }

        radar.TellsSectors |= service.Kind == MonoradarService.SectorCrossing;
    }

    private void Take(in MonoradarTarget target, bool isEarlier)
    {
        var radar = Of(target.Source);
        if (target is not { SlantRange: { } range, Bearing: { } bearing, IsTest: false, IsFieldMonitor: false } || (target.TimeOfDay ?? Whole(target, bearing, radar)) is not { } day)
        {
            LeftOut++;
            return;
        }

        _day = radar.Day = day.Seconds;
        var time = TimeOf(day);
        if (!radar.Known.Add((time, range, bearing, isEarlier)))
        {
            Repeated++;
            return;
        }

        _plots++;
        (isEarlier ? radar.Earlier : radar.Plots).Add(new(
            time, range, bearing, target.MeasuredHeight ?? target.PressureHeight, target.MeasuredHeight is not null, radar.Marks.Count > 0 ? radar.Marks[^1] : null, target.Detection == 1));
    }

    /// <summary>
    /// A time of day of what category 001 tells: modulo 512 s, beside the last time that its radar told, or any radar, or the recording; or
    /// none at all, and then when the antenna pointed there.
    /// </summary>
    private Duration? Whole(in MonoradarTarget target, Azimuth bearing, Radar radar)
    {
        if ((radar.Day ?? _day ?? SecondsOfDay(_recorded)) is not { } near)
        {
            return null;
        }

        if (target.TruncatedTimeOfDay is { } truncated)
        {
            return Duration.FromSeconds(TruncatedClock.Near(truncated.Seconds, near));
        }

        if (radar is not { LastMark: { } mark, Turn: { } turn })
        {
            return null;
        }

        // What is sent a little behind a mark may be of the turn before it: its bearing would then be far ahead.
        var since = bearing.Degrees / 360 * turn.Seconds;
        var ahead = since - (near - mark + Day) % Day;
        return Duration.FromSeconds((mark + (ahead > (radar.TellsSectors ? AheadOfSector : AheadOfMark) * turn.Seconds ? since - turn.Seconds : since) + Day) % Day);
    }

    private static double? SecondsOfDay(RecordedTime recorded) => recorded.Origin is TimeOrigin.Unix or TimeOrigin.Midnight ? (((recorded.Nanoseconds * 1e-9) % Day) + Day) % Day : null;

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

    private sealed class Radar
    {
        public Geodetic? Place { get; set; }

        public Duration? Turn { get; set; }

        /// <summary>The time of day that was told last, in seconds; null before.</summary>
        public double? Day { get; set; }

        /// <summary>That of its last north mark; null before.</summary>
        public double? LastMark { get; set; }

        /// <summary>Whether it tells at which sector its antenna is.</summary>
        public bool TellsSectors { get; set; }

        public List<Instant> Marks { get; } = [];

        /// <summary>Of category 048.</summary>
        public List<RecordedPlot> Plots { get; } = [];

        /// <summary>Of category 001.</summary>
        public List<RecordedPlot> Earlier { get; } = [];

        public List<RecordedPlot> Told => Plots.Count > 0 ? Plots : Earlier;

        /// <summary>By what a plot is known that comes twice, as in a capture of two interfaces.</summary>
        public HashSet<(Instant Time, Length Range, Azimuth Bearing, bool IsEarlier)> Known { get; } = [];
    }
}

using System.Collections.Immutable;
using Parapet.Catalogue.Reading;
using Parapet.Interop.Asterix;
using Parapet.Interop.Asterix.Json;
using Parapet.Interop.Asterix.Messages;
using Parapet.Interop.Wire;
using RecordReader = Parapet.Interop.Asterix.RecordReader;

namespace Parapet.Questions.Benchmarks;

/// <summary>Records of ASTERIX, read and written.</summary>
internal sealed class AsterixScene : IBenchScene
{
    private const int Records = 2000;
    private const double SecondsOfATurn = 0.3;
    private const double MegaBytes = 1e6;

    public string Name => "asterix";

    public string Meaning =>
        $"{Records} target reports of category 048 and as many system tracks of 062, each of its own values, over and over on one thread. Read: every field of every item to its bits, its number and its scale at hand. JSON: read, and written with every value in its unit. Written: from the fields to octets. Messages: octets to named members in physical units.";

    public ImmutableArray<string> Options => [];

    public int Steps(BenchQuestion question) => 2 * question.Turns;

    public ImmutableArray<MeasuredCase> Measure(BenchQuestion question, Problems problems, Action step, CancellationToken cancellation)
    {
        var (targets, tracks) = (new MonoradarTargets(Editions.Newest(48)), new SystemTracks(Editions.Newest(62)));
        return
        [
            Measure("target reports, 048", Editions.Newest(48), Targets(), record => targets.Read(record).TrackNumber ?? 0, question, step, cancellation),
            Measure("system tracks, 062", Editions.Newest(62), Tracks(), record => tracks.Read(record).TrackNumber, question, step, cancellation),
        ];
    }

    private static MeasuredCase Measure(
        string name, Edition edition, byte[][] records, Func<AsterixRecord, int> message, BenchQuestion question, Action step, CancellationToken cancellation)
    {
        var (reader, writer, json, record, room) = (new RecordReader(edition), new RecordWriter(edition), new RecordJson(edition), new AsterixRecord(edition), new byte[RecordWriter.MostOctets]);
        var filled = records.Select(octets => Filled(reader, octets)).ToArray();
        var (read, told, written, named, allocated, values) = (Rate(), Rate(), Rate(), Rate(), 0.0, 0L);
        for (var turn = 0; turn < question.Turns; turn++)
        {
            cancellation.ThrowIfCancellationRequested();
            var before = GC.GetAllocatedBytesForCurrentThread();
            var count = 0L;
            read.Add(PerSecond(records, octets => { reader.Read(octets, record, out _, out WireFault _); values = record.Values.Length; count++; }));
            allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)count;
            told.Add(PerSecond(records, octets => { reader.Read(octets, record, out _, out WireFault _); json.Write(record); }));
            written.Add(PerSecond(filled, one => writer.Write(one, room, out _, out _)));
            named.Add(PerSecond(records, octets => { reader.Read(octets, record, out _, out WireFault _); message(record); }));
            step();
        }

        var mean = records.Average(octets => octets.Length);
        return new(name, question.Turns,
        [
            BenchFigure.Speed("read", new(read.ToImmutable()), "records/s") with { AtLeast = 2e6 },
            BenchFigure.Speed("read", new Turns(read.ToImmutable()).Select(rate => rate * mean / MegaBytes), "MB/s"),
            BenchFigure.Speed("read and told as JSON", new(told.ToImmutable()), "records/s") with { AtLeast = 6e5 },
            BenchFigure.Speed("written", new(written.ToImmutable()), "records/s") with { AtLeast = 2e6 },
            BenchFigure.Speed("read to named messages", new(named.ToImmutable()), "records/s"),
            new(FigureKind.Workload, "octets a record", mean, ""),
            new(FigureKind.Workload, "values of the last record", values, ""),
            new(FigureKind.Accuracy, "allocated a record read", Math.Round(allocated, 3), "B") { AtMost = 0.5 },
        ])
        {
            Rivals =
            [
                new("jASTERIX", 37_000, 62_000, "records/s", InThisRun: false, "decodes recordings to JSON objects in memory"),
                new("CroatiaControl asterix", 26_000, 33_000, "records/s", InThisRun: false, "decodes recordings to lines of JSON"),
            ],
        };

        static ImmutableArray<double>.Builder Rate() => ImmutableArray.CreateBuilder<double>();
    }

    /// <summary>How many a second of processor time, over and over.</summary>
    private static double PerSecond<T>(T[] all, Action<T> work)
    {
        var (begun, count) = (ThreadClock.Seconds, 0L);
        double taken;
        do
        {
            foreach (var one in all)
            {
                work(one);
            }

            count += all.Length;
            taken = ThreadClock.Seconds - begun;
        }
        while (taken < SecondsOfATurn);
        return count / taken;
    }

    private static AsterixRecord Filled(RecordReader reader, byte[] octets)
    {
        var record = new AsterixRecord(reader.Edition);
        reader.Read(octets, record, out _, out WireFault _);
        return record;
    }

    private static byte[][] Targets()
    {
        var edition = Editions.Newest(48);
        var messages = new MonoradarTargets(edition);
        return Octets(edition, (number, record) => messages.Write(
            new()
            {
                Source = new(1, 2), TimeOfDay = Duration.FromSeconds(number * 0.25), Detection = 5, SlantRange = Length.FromNauticalMiles(number % 250), Bearing = Azimuth.FromDegrees(number % 360),
                Mode3A = new((ushort)number), PressureHeight = Length.FromFeet(100 * (number % 400)), AircraftAddress = (uint)(0x3c0000 + number), CallSign = CallSign.Parse($"PAR{number}"),
                TrackNumber = (ushort)(number % 4096), East = Length.FromNauticalMiles(number % 200), North = Length.FromNauticalMiles(-(number % 200)),
                GroundSpeed = Speed.FromKnots(number % 600), Heading = Azimuth.FromDegrees(number % 360),
            },
            record, out _));
    }

    private static byte[][] Tracks()
    {
        var edition = Editions.Newest(62);
        var messages = new SystemTracks(edition);
        return Octets(edition, (number, record) => messages.Write(
            new()
            {
                Source = new(1, 2), Service = 1, TimeOfDay = Duration.FromSeconds(number * 0.25), TrackNumber = (ushort)number, Latitude = Angle.FromDegrees(30 + (number * 0.01)),
                Longitude = Angle.FromDegrees(number * 0.01), East = Length.FromMetres(number * 50), North = Length.FromMetres(-number * 50), EastSpeed = Speed.FromMetresPerSecond(number % 300),
                NorthSpeed = Speed.FromMetresPerSecond(-(number % 300)), ClimbRate = Speed.FromMetresPerSecond(number % 20), GeometricHeight = Length.FromMetres(number * 6),
                MeasuredPressureHeight = Length.FromFeet(100 * (number % 400)), Mode3A = new((ushort)number), AircraftAddress = (uint)(0x3c0000 + number), CallSign = CallSign.Parse($"PAR{number}"),
                EastAccuracy = Length.FromMetres(30), NorthAccuracy = Length.FromMetres(40), HeightAccuracy = Length.FromFeet(100),
            },
            record, out _));
    }

    private static byte[][] Octets(Edition edition, Func<int, AsterixRecord, bool> fill)
    {
        var (writer, record, room) = (new RecordWriter(edition), new AsterixRecord(edition), new byte[1000]);
        return
        [
            .. Enumerable.Range(0, Records).Select(number => fill(number, record) && writer.Write(record, room, out var length, out _)
                ? room[..length]
                : throw new InvalidOperationException($"record {number} of {edition} could not be made")),
        ];
    }
}

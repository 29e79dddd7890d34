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
    private const double SecondsOfATurn = 0.3;
    private const double MegaBytes = 1e6;

    public string Name => "asterix";

    public string Meaning =>
        $"{AsterixRecords.Count} target reports of category 048 and as many system tracks of 062, each of its own values, and the same with every member that a message has, over and over on one thread. Read: every field of every item to its bits, its number and its scale at hand. JSON: read, and written with every value in its unit. Written: from the fields to octets. Messages: octets to named members in physical units.";

    public ImmutableArray<string> Options => [];

    public int Steps(BenchQuestion question) => 4 * question.Turns;

    public ImmutableArray<MeasuredCase> Measure(BenchQuestion question, Problems problems, Action step, CancellationToken cancellation)
    {
        var (targets, tracks) = (new MonoradarTargets(Editions.Newest(48)), new SystemTracks(Editions.Newest(62)));
        return
        [
            Targets("target reports, 048", AsterixRecords.Targets()),
            Tracks("system tracks, 062", AsterixRecords.Tracks()),
            Targets("fullest target reports, 048", AsterixRecords.FullestTargets()),
            Tracks("fullest system tracks, 062", AsterixRecords.FullestTracks()),
        ];

        MeasuredCase Targets(string name, byte[][] records) =>
            Measure(name, Editions.Newest(48), records, record => targets.Read(record).TrackNumber ?? 0, question, step, cancellation);

        MeasuredCase Tracks(string name, byte[][] records) =>
            Measure(name, Editions.Newest(62), records, record => tracks.Read(record).TrackNumber, question, step, cancellation);
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
            BenchFigure.Speed("read to named messages", new(named.ToImmutable()), "records/s") with { AtLeast = 2e6 },
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
}

using System.Diagnostics;
using Parapet.Campaigns.Journals;
using Parapet.Campaigns.Running;
using Parapet.Catalogue;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Earth.Terrain;
using Parapet.Foundation.Randomness;
using Parapet.Record.Journal;
using Parapet.Simulation.Digests;
using Parapet.Simulation.Recording;
using Parapet.Simulation.Scenarios;
using Parapet.Simulation.Stages;
using Parapet.Studies.Definition;
using Parapet.Studies.Deployment;
using Parapet.Studies.Raids;

namespace Parapet.Bench.Records;

/// <summary>What it costs to listen to a run: the default study's first raid, all options, on one thread, listeners in turns.</summary>
internal static class RecordComparison
{
    private const int Rounds = 7;

    public static void Run()
    {
        var root = Path.GetDirectoryName(SystemCatalogue.DefaultFolder()!)!;
        var study = StudyReader.Read(Path.Combine(root, "studies", "anatolia", StudyReader.FileName), new Problems())!;
        var catalogue = SystemCatalogue.Load(SystemCatalogue.DefaultFolder()!).Catalogue!;
        var theatre = new Theatre(new LayeredElevation(ShippedRelief.Load()));
        var drawn = new DrawnStudy(study, catalogue, FigureDraw.Sampled(study.Seed, 0), new(study, catalogue.Resolve(FigureDraw.Nominal), theatre), theatre, []);
        var random = new RandomSource(study.Seed, 0);
        var raid = drawn.Fly(random, Cell.Plain);
        var bytes = 0L;
        (string Name, Action<Scenario> Run)[] listeners =
        [
            ("nobody", met => EventLoop.Run(met, random, Watch.Nobody)),
            ("the judge of every run", met => Listen(new(), met)),
            ("and digests (--verify)", met => Listen(new() { Also = _ => new DigestLog() }, met)),
            ("and a journal of the story", met => Listen(Journal(JournalDetail.Story), met)),
            ("and a full journal", met => Listen(Journal(JournalDetail.Full), met)),
        ];
        var times = listeners.ToDictionary(listener => listener.Name, _ => new List<double>());
        var sizes = new Dictionary<string, long>();
        for (var round = -1; round < Rounds; round++)
        {
            foreach (var (name, run) in listeners)
            {
                bytes = 0;
                var begun = Stopwatch.GetTimestamp();
                foreach (var (option, scenario) in drawn.Scenarios.Index())
                {
                    run(drawn.Met(option, scenario, raid));
                }

                sizes[name] = bytes;
                if (round >= 0)
                {
                    times[name].Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds / drawn.Scenarios.Length);
                }
            }
        }

        Print(times, sizes, drawn.Scenarios.Length);

        void Listen(Listening listening, Scenario met) => listening.Run(0, met, random, share: null, CancellationToken.None);

        Listening Journal(JournalDetail detail) => new() { Also = _ => new JournalWriter(new CountingStream(written => bytes += written), detail.Kinds) };
    }

    private static void Print(Dictionary<string, List<double>> times, Dictionary<string, long> sizes, int runs)
    {
        foreach (var (name, taken) in times)
        {
            var sorted = taken.Order().ToArray();
            Console.WriteLine(FormattableString.Invariant(
                $"{name,-28} {sorted[Rounds / 2],7:F1} ms a run ({sorted[0]:F1} to {sorted[^1]:F1}), {sizes[name] / 1024.0 / runs,8:F0} KiB a run"));
        }
    }

    /// <summary>Takes bytes nowhere and tells how many.</summary>
    private sealed class CountingStream(Action<int> count) : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int length) => count(length);

        public override void Write(ReadOnlySpan<byte> buffer) => count(buffer.Length);

        public override void WriteByte(byte value) => count(1);
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Runtime.Intrinsics;
using Parapet.Questions.Benchmarks;

namespace Parapet.Bench.Flights;

/// <summary>
/// The kernel in every width beside the same one compiled by g++, where there is one, in one run and in turns:
/// processor time of one thread, and whether the bits agree.
/// </summary>
internal static class FallComparison
{
    private const int Bodies = 2048;
    private const int Steps = 2000;
    private const double Seconds = 0.1;
    private const int Passes = 15;

    public static void Run()
    {
        List<Contender> contenders =
        [
            new("C#, one at a time", Ours<Lane1>),
            new("C#, Vector128", Ours<Lanes2>),
            new("C#, Vector256", Ours<Lanes4>),
            new("C#, Vector512", Ours<Lanes8>),
        ];
        using var rivals = Rivals.Build();
        contenders.AddRange(rivals.Contenders);
        foreach (var contender in contenders)
        {
            // Once to compile, and again so that tiers settle.
            contender.Measure();
            contender.Measure();
            contender.Times.Clear();
        }

        for (var pass = 0; pass < Passes; pass++)
        {
            contenders.ForEach(contender => contender.Measure());
        }

        var best = contenders.FirstOrDefault(contender => contender.Name.StartsWith("g++ -O3", StringComparison.Ordinal))?.Median;
        Console.WriteLine($"{Bodies} bodies, {Steps} steps, {Passes} passes in turns; 512-bit vectors by hardware: {Vector512.IsHardwareAccelerated}");
        Console.WriteLine("M body-steps/s of a core, median (fastest) | of g++ -O3 -march=native | digest");
        foreach (var contender in contenders)
        {
            var share = best is { } rival ? FormattableString.Invariant($"{100 * rival / contender.Median:F0} %") : "no g++";
            Console.WriteLine(FormattableString.Invariant(
                $"{contender.Name,-34} {Rate(contender.Median),6:F1} ({Rate(contender.Times.Min()):F1}) | {share,6} | {contender.Digest:x16}"));
        }
    }

    private static double Rate(double seconds) => Bodies * (double)Steps / seconds / 1e6;

    private static (double Seconds, ulong Digest) Ours<TLanes>()
        where TLanes : struct, ILanes<TLanes>
    {
        var bodies = new FallingBodies(Bodies);
        var before = ThreadClock.Seconds;
        FallKernel<TLanes>.Advance(bodies, Steps, Seconds);
        return (ThreadClock.Seconds - before, bodies.Digest());
    }

    private sealed class Contender(string name, Func<(double Seconds, ulong Digest)> run)
    {
        public string Name => name;

        public List<double> Times { get; } = [];

        public ulong Digest { get; private set; }

        public double Median => Times.Order().ElementAt(Times.Count / 2);

        public void Measure()
        {
            var (seconds, digest) = run();
            Times.Add(seconds);
            Digest = digest;
        }
    }

    /// <summary>The kernel in C++, compiled into a folder that goes with it; none without a compiler.</summary>
    private sealed class Rivals : IDisposable
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("parapet-bench-").FullName;

        public List<Contender> Contenders { get; } = [];

        public static Rivals Build()
        {
            var rivals = new Rivals();
            rivals.Add("g++ -O3 -march=native", "-O3", "-march=native", "-fno-math-errno");
            rivals.Add("g++ -O3, 512-bit preferred", "-O3", "-march=native", "-fno-math-errno", "-mprefer-vector-width=512");
            rivals.Add("g++ the same, nothing contracted", "-O3", "-march=native", "-fno-math-errno", "-mprefer-vector-width=512", "-ffp-contract=off");
            rivals.Add("g++ -O2, nothing contracted", "-O2", "-ffp-contract=off", "-fno-math-errno");
            return rivals;
        }

        public void Dispose() => Directory.Delete(_folder, recursive: true);

        private void Add(string name, params string[] flags)
        {
            var program = Path.Combine(_folder, $"fall{Contenders.Count}");
            var source = Path.Combine(AppContext.BaseDirectory, "fall_kernel.cpp");
            if (Output("g++", [.. flags, source, "-o", program]) is null)
            {
                return;
            }

            Contenders.Add(new(name, () =>
            {
                var parts = Output(program, [$"{Bodies}", $"{Steps}", "1"])!.Split(' ', StringSplitOptions.TrimEntries);
                return (double.Parse(parts[0], CultureInfo.InvariantCulture), ulong.Parse(parts[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            }));
        }

        /// <summary>Null where the program is not there or fails.</summary>
        private static string? Output(string program, IEnumerable<string> arguments)
        {
            try
            {
                using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
                var text = process.StandardOutput.ReadToEnd();
                process.WaitForExit();
                return process.ExitCode == 0 ? text : null;
            }
            catch (System.ComponentModel.Win32Exception)
            {
                return null;
            }
        }
    }
}

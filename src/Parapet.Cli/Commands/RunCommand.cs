using System.CommandLine;
using System.Diagnostics;
using Parapet.Campaigns.Journals;
using Parapet.Campaigns.Planning;
using Parapet.Campaigns.Results;
using Parapet.Campaigns.Running;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Cli.Arguments;
using Parapet.Questions.Inputs;
using Parapet.Reports;
using Parapet.Reports.Wording;
using Parapet.Simulation.Digests;
using Parapet.Simulation.Recording;
using Parapet.Studies.Counterfactuals;
using Parapet.Studies.Deployment;

namespace Parapet.Cli.Commands;

/// <summary>The main job: runs a study and writes its report.</summary>
internal static class RunCommand
{
    private const string DefaultStudy = "anatolia";
    private const string Sampled = "sampled";

    public static Command Create()
    {
        var study = new Argument<string?>("study") { Description = "A study's folder or file, or the name of a shipped study.", Arity = ArgumentArity.ZeroOrOne };
        var replications = new Option<int?>("--replications") { Description = "Replications of each option, in place of the study's own." };
        var seed = new Option<ulong?>("--seed") { Description = "The seed, in place of the study's own." };
        var threads = new Option<int>("--threads") { Description = "Threads to run on.", DefaultValueFactory = _ => Environment.ProcessorCount };
        var output = new Option<string?>("--out") { Description = "Where to write; out/<study> without it." };
        var terrain = TerrainOption.Create();
        var verify = new Option<bool>("--verify") { Description = "Run two raids twice, on one thread and on many, and name the first stage that differs." };
        var profile = new Option<bool>("--profile") { Description = "Print the time of every stage." };
        var json = new Option<bool>("--json") { Description = "Print summary.json in place of the table." };
        var figures = new Option<string>("--figures")
        {
            Description = "How disputed figures are read: sampled anew in every outer draw, or one reading for all: nominal, claimed (every claim believed) or sceptical (every claim doubted).",
            DefaultValueFactory = _ => Sampled,
        };
        figures.AcceptOnlyFromAmong([Sampled, .. FigureDraw.Presets.Select(preset => preset.Name)]);
        var with = ChangeOptions.With();
        var without = ChangeOptions.Without();
        var journals = new Option<JournalDetail>("--journals")
        {
            Description = "What is kept of the first, the worst and the median raid: their story, in full, or none.",
            DefaultValueFactory = _ => JournalDetail.Story,
        };
        replications.Validators.Add(result => AtLeast(result, 2));
        threads.Validators.Add(result => AtLeast(result, 1));
        var command = new Command("run", Help.WithExamples(
            "Runs a study: every option against the same raids, with a report of who stops what, and why.",
            "parapet run",
            "parapet run studies/anatolia --replications 56 --out /tmp/anatolia",
            "parapet run --terrain ~/srtm --threads 8",
            "parapet run --figures sceptical",
            "parapet run --without terrain --with perfect-iff",
            "parapet run --verify"))
        {
            study, replications, seed, threads, output, terrain, figures, with, without, journals, verify, profile, json,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var request = new RunRequest(
                StudyFolders.Find(parsed.GetValue(study) ?? DefaultStudy),
                parsed.GetValue(output),
                parsed.GetValue(terrain),
                parsed.GetValue(profile),
                parsed.GetValue(json),
                new RunSettings
                {
                    Replications = parsed.GetValue(replications),
                    Seed = parsed.GetValue(seed),
                    Threads = parsed.GetValue(threads),
                    Figures = FigureDraw.Presets.FirstOrDefault(preset => preset.Name == parsed.GetValue(figures)),
                    Changes = ChangeOptions.Of(parsed, with, without),
                    Version = ProgramVersion.Text,
                })
            {
                Journals = parsed.GetValue(journals),
            };
            return Task.Run(() => parsed.GetValue(verify) ? Task.FromResult(Verify(request)) : RunAsync(request, cancellation), CancellationToken.None);
        });
        return command;
    }

    private static async Task<int> RunAsync(RunRequest request, CancellationToken cancellation)
    {
        var problems = new Problems();
        var prepared = PreparedRun.Of(request, problems);
        var unwritable = ReportFolder.Problems(prepared?.Output ?? request.Output ?? "out");
        if (prepared is null || !unwritable.IsEmpty)
        {
            return Complaint.Print(problems, unwritable);
        }

        var started = Stopwatch.GetTimestamp();
        var runner = new StudyRunner(prepared.Study, prepared.Catalogue, prepared.Theatre, request.Settings);
        var result = ProgressDisplay.Show(prepared.Study.Title, progress => runner.Run(ByBlock(progress, runner.Blocks), cancellation));
        if (result is null)
        {
            await Console.Error.WriteLineAsync("Interrupted before the first raid was finished; nothing was written.");
            return ExitCode.Interrupted;
        }

        var kept = runner.Journals(result, request.Journals, cancellation);
        result = result with { Elapsed = Duration.FromSeconds(Stopwatch.GetElapsedTime(started).TotalSeconds) };
        return await ResultOutput.WriteAsync(result, kept, prepared, request);
    }

    private static Action? ByBlock(Action<double>? progress, int blocks)
    {
        var done = 0;
        return progress is null ? null : () => progress((double)Interlocked.Increment(ref done) / blocks);
    }

    private static int Verify(RunRequest request)
    {
        const int Blocks = 2;
        var problems = new Problems();
        if (PreparedRun.Of(request, problems) is not { } prepared)
        {
            return Complaint.Print(problems);
        }

        var runner = new StudyRunner(prepared.Study, prepared.Catalogue, prepared.Theatre, request.Settings);
        var one = runner.Digests(1, Blocks);
        var many = runner.Digests(Math.Max(2, request.Settings.Threads), Blocks);
        for (var i = 0; i < one.Length; i++)
        {
            if (DigestLog.FirstDifference(one[i], many[i]) is { } difference)
            {
                var option = prepared.Study.Options[i % prepared.Study.Options.Length].Name;
                Console.Error.WriteLine($"raid {i / prepared.Study.Options.Length}, option '{option}': the runs differ first in {difference}");
                return ExitCode.CheckFailed;
            }
        }

        Console.WriteLine($"{one.Length} runs agree bit for bit on one thread and on many, in {DigestLog.Coverage}.");
        return ExitCode.Done;
    }

    private static void AtLeast(System.CommandLine.Parsing.OptionResult result, int least)
    {
        if (result.Tokens.Count == 1
            && int.TryParse(result.Tokens[0].Value, System.Globalization.CultureInfo.InvariantCulture, out var value) && value < least)
        {
            result.AddError($"{result.IdentifierToken?.Value}: {value}; {least} or more is allowed");
        }
    }
}

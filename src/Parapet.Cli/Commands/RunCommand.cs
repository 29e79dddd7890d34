using System.CommandLine;
using System.CommandLine.Parsing;
using Parapet.Campaigns.Journals;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Cli.Arguments;
using Parapet.Cli.Tables;
using Parapet.Questions.Running;
using Parapet.Reports;

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
        var verify = new Option<bool>("--verify") { Description = "Run four raids twice, on one thread and on many, and name the first step that differs." };
        var robustness = new Option<bool>("--robustness")
        {
            Description = "Instead of the study, run its headline with every setting of the study at other values, and list those that turn the answer.",
        };
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
        var journals = new Option<string>("--journals")
        {
            Description = "What is kept of the first, the worst and the median raid: their story, in full, or none.",
            DefaultValueFactory = _ => Word(JournalDetail.Story),
        };
        journals.AcceptOnlyFromAmong([.. Enum.GetValues<JournalDetail>().Select(Word)]);
        replications.Validators.Add(result => NumberArgument.AtLeast(result, 2));
        threads.Validators.Add(result => NumberArgument.AtLeast(result, 1));
        var command = new Command("run", Help.WithExamples(
            "Runs a study: every option against the same raids, with a report of who stops what, and why. Forces are sited by the first of the study's rules, the options of its headline once more by each other.",
            "parapet run",
            "parapet run studies/anatolia --replications 56 --out /tmp/anatolia",
            "parapet run --terrain ~/srtm --threads 8",
            "parapet run --figures sceptical",
            "parapet run --without terrain --with perfect-iff",
            "parapet run --robustness --threads 8",
            "parapet run --verify"))
        {
            study, replications, seed, threads, output, terrain, figures, with, without, journals, robustness, verify, profile, json,
        };
        command.Validators.Add(result => AloneWith(result, robustness, [replications, seed, figures, with, without, journals, verify, profile]));
        command.SetAction((parsed, cancellation) =>
        {
            var question = new RunQuestion(parsed.GetValue(study) ?? DefaultStudy)
            {
                Output = parsed.GetValue(output),
                Terrain = parsed.GetValue(terrain),
                Replications = parsed.GetValue(replications),
                Seed = parsed.GetValue(seed),
                Threads = parsed.GetValue(threads),
                Figures = FigureDraw.Presets.FirstOrDefault(preset => preset.Name == parsed.GetValue(figures)),
                Changes = ChangeOptions.Of(parsed, with, without),
                Journals = Enum.GetValues<JournalDetail>().First(detail => Word(detail) == parsed.GetValue(journals)),
            };
            var (isProfile, isJson) = (parsed.GetValue(profile), parsed.GetValue(json));
            return Task.Run(
                () => parsed.GetValue(verify) ? Task.FromResult(Verify(question))
                    : parsed.GetValue(robustness) ? RobustnessRun.Answer(new(question), isJson, cancellation)
                    : RunAsync(question, isProfile, isJson, cancellation),
                CancellationToken.None);
        });
        return command;
    }

    /// <summary>A sweep is of the study as it stands, so that what is kept of it fits: nothing that would change it is passed over in silence.</summary>
    private static void AloneWith(CommandResult result, Option<bool> robustness, Option[] others)
    {
        string[] given = [.. others.Where(option => result.GetResult(option) is { Implicit: false }).Select(option => option.Name)];
        if (result.GetValue(robustness) && given.Length > 0)
        {
            result.AddError($"--robustness sweeps the study as it stands, without {string.Join(", ", given)}.");
        }
    }

    private static async Task<int> RunAsync(RunQuestion question, bool profile, bool json, CancellationToken cancellation)
    {
        var problems = new Problems();
        var prepared = question.Prepare(problems);
        var unwritable = ReportFolder.Problems(prepared?.Output ?? question.Output ?? "out");
        if (prepared is null || !unwritable.IsEmpty)
        {
            return Complaint.Print(problems, unwritable);
        }

        if (ProgressDisplay.Show(prepared.Study.Title, progress => question.Answer(prepared, problems, progress, cancellation)) is not { } answer)
        {
            if (!problems.None)
            {
                return Complaint.Print(problems);
            }

            await Console.Error.WriteLineAsync("Interrupted before the first raid was finished; nothing was written.");
            return ExitCode.Interrupted;
        }

        var faults = await answer.WriteAsync();
        foreach (var fault in faults)
        {
            await Console.Error.WriteLineAsync(fault);
        }

        if (!faults.IsEmpty)
        {
            await Console.Error.WriteLineAsync("Nothing was written.");
            return ExitCode.BadInput;
        }

        if (json)
        {
            Console.WriteLine(answer.ToJson());
        }
        else
        {
            RunTables.Print(answer, profile);
        }

        foreach (var problem in problems.InOrder())
        {
            await Console.Error.WriteLineAsync(Complaint.Plain(problem.ToString()));
        }

        return !problems.None ? ExitCode.BadInput : answer.Result.Interrupted ? ExitCode.Interrupted : ExitCode.Done;
    }

    private static int Verify(RunQuestion question)
    {
        var problems = new Problems();
        if (question.Prepare(problems) is not { } prepared)
        {
            return Complaint.Print(problems);
        }

        var answer = question.Verify(prepared);
        if (answer.Difference is { } difference)
        {
            Console.Error.WriteLine(difference);
            return ExitCode.CheckFailed;
        }

        Console.WriteLine($"{answer.Runs} runs agree bit for bit on one thread and on many, in {VerifyAnswer.Coverage}.");
        return ExitCode.Done;
    }

    private static string Word(JournalDetail detail) => detail.ToString().ToLowerInvariant();
}

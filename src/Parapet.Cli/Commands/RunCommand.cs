using System.CommandLine;
using System.CommandLine.Parsing;
using Parapet.Campaigns.Journals;
using Parapet.Campaigns.Stopping;
using Parapet.Catalogue.Reading;
using Parapet.Cli.Arguments;
using Parapet.Questions.Running;
using Parapet.Questions.Sensitivity;
using Parapet.Reports;

namespace Parapet.Cli.Commands;

/// <summary>The main job: runs a study and writes its report.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var study = new StudyOptions(Environment.ProcessorCount);
        var output = new Option<string?>("--out") { Description = "Where to write; out/<study> without it." };
        var quick = new Option<bool>("--quick") { Description = "A first answer from eight raids, in out/<study>-quick, with what it is worth." };
        var until = UntilOption.Create();
        var verify = new Option<bool>("--verify") { Description = "Run four raids twice, on one thread and on many, and name the first step that differs." };
        var robustness = new Option<bool>("--robustness")
        {
            Description = "Instead of the study, run its headline with every setting of the study at other values, and list those that turn the answer.",
        };
        var sensitivity = new Option<bool>("--sensitivity")
        {
            Description = "Instead of the study, run its headline under many readings of the disputed figures, and tell which of them decide it and where it would turn.",
        };
        var explorations = new Option<int?>("--explorations") { Description = "With --sensitivity: pairs of readings that are drawn, 32 without it; all else follows." };
        explorations.Validators.Add(result => NumberArgument.AtLeast(result, 8));
        var rare = new Option<bool>("--rare")
        {
            Description = "After the raids, seek the chance that one lets nobody through for options of which counting saw it never or always, as parapet rare does.",
        };
        var profile = new Option<bool>("--profile") { Description = "Print the time of every stage." };
        var json = new Option<bool>("--json") { Description = "Print summary.json in place of the table." };
        var journals = new Option<string>("--journals")
        {
            Description = "What is kept of the first, the worst and the median raid: their story, in full, or none.",
            DefaultValueFactory = _ => Word(JournalDetail.Story),
        };
        journals.AcceptOnlyFromAmong([.. Enum.GetValues<JournalDetail>().Select(Word)]);
        var command = new Command("run", Help.WithExamples(
            "Runs a study: every option against the same raids, with a report of who stops what, and why. Forces are sited by the first of the study's rules, the options of its headline once more by each other.",
            "parapet run",
            "parapet run --quick",
            "parapet run studies/anatolia --replications 56 --out /tmp/anatolia",
            "parapet run --terrain ~/srtm --threads 8",
            "parapet run --until \"difference ci < 1 and leakers ci < 2\"",
            "parapet run --figures sceptical",
            "parapet run --without terrain --with perfect-iff",
            "parapet run lone-target --rare",
            "parapet run --robustness --threads 8",
            "parapet run --sensitivity --explorations 64 --threads 8",
            "parapet run --verify"));
        study.AddTo(command);
        foreach (var option in (Option[])[quick, until, output, journals, robustness, sensitivity, explorations, rare, verify, profile, json])
        {
            command.Options.Add(option);
        }

        command.Validators.Add(result => AloneWith(result, robustness, "sweeps", [.. study.OfTheRun, quick, until, journals, sensitivity, explorations, rare, verify, profile]));
        command.Validators.Add(result => AloneWith(result, sensitivity, "explores", [.. study.OfTheRun, quick, until, journals, robustness, rare, verify, profile]));
        command.Validators.Add(result => OnlyWith(result, explorations, sensitivity));
        command.Validators.Add(result => study.CheckQuick(result, quick));
        command.Validators.Add(result => UntilOption.CheckQuick(result, until, quick));
        command.SetAction((parsed, cancellation) =>
        {
            var problems = new Problems();
            var rule = parsed.GetValue(until) is { } text ? StoppingRule.Parse(text, problems) : null;
            if (!problems.None)
            {
                return Task.FromResult(Complaint.Print(problems));
            }

            var question = study.Read(parsed) with
            {
                Until = rule,
                Output = parsed.GetValue(output),
                IsQuick = parsed.GetValue(quick),
                SeeksRare = parsed.GetValue(rare),
                Journals = Enum.GetValues<JournalDetail>().First(detail => Word(detail) == parsed.GetValue(journals)),
            };
            var (isProfile, isJson) = (parsed.GetValue(profile), parsed.GetValue(json));
            return Task.Run(
                () => parsed.GetValue(verify) ? Task.FromResult(Verify(question))
                    : parsed.GetValue(sensitivity) ? SensitivityRun.Answer(Explored(question, parsed.GetValue(explorations)), isJson, cancellation)
                    : parsed.GetValue(robustness) ? RobustnessRun.Answer(new(question), isJson, cancellation)
                    : RunAsync(question, isProfile, isJson, cancellation),
                CancellationToken.None);
        });
        return command;
    }

    private static SensitivityQuestion Explored(RunQuestion question, int? explorations) =>
        explorations is { } given ? new(question) { Sizes = new() { Explorations = given } } : new(question);

    /// <summary>A sweep or an analysis is of the study as it stands, so that what is kept of it fits: nothing that would change it is passed over in silence.</summary>
    private static void AloneWith(CommandResult result, Option<bool> alone, string does, Option[] others)
    {
        string[] given = [.. others.Where(option => result.GetResult(option) is { Implicit: false }).Select(option => option.Name)];
        if (result.GetValue(alone) && given.Length > 0)
        {
            result.AddError($"{alone.Name} {does} the study as it stands, without {string.Join(", ", given)}.");
        }
    }

    private static void OnlyWith(CommandResult result, Option option, Option<bool> other)
    {
        if (result.GetResult(option) is { Implicit: false } && !result.GetValue(other))
        {
            result.AddError($"{option.Name} goes with {other.Name} alone.");
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

        using var unfinished = question.Begin(prepared, problems);
        if (unfinished is null)
        {
            return Complaint.Print(problems);
        }

        foreach (var note in unfinished.Notes)
        {
            await Console.Error.WriteLineAsync(Complaint.Plain(note));
        }

        if (question.Until is { } rule)
        {
            await Console.Error.WriteLineAsync($"Goes on until {Complaint.Plain(rule.Text)}, for {prepared.MostRaids(question)} raids at most.");
        }

        using var interruption = Interruption.Answer("the report of the raids that are finished is being written.");
        if (ProgressDisplay.Show(prepared.Study.Title, progress => question.Answer(prepared, unfinished, problems, progress, cancellation)) is not { } answer)
        {
            if (!problems.None)
            {
                return Complaint.PrintBroken(problems);
            }

            await Console.Error.WriteLineAsync("Interrupted before the first raid was finished; nothing was written.");
            return ExitCode.Interrupted;
        }

        if (!await ResultOutput.TryWrite(answer.WriteAsync()))
        {
            return ExitCode.BadInput;
        }

        unfinished.IsFinished = !answer.IsBrokenOff || !problems.None;
        if (unfinished is { IsFinished: false, Failure: { } failure })
        {
            await Console.Error.WriteLineAsync($"Raids could not be kept for a later run to go on from: {failure}.");
        }

        return await ResultOutput.Print(answer, problems, profile, json);
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

using System.CommandLine;
using Parapet.Catalogue.Reading;
using Parapet.Cli.Arguments;
using Parapet.Questions.Verification;

namespace Parapet.Cli.Commands;

/// <summary>Writes a verification and validation report of a study.</summary>
internal static class VerificationCommand
{
    private const string DefaultStudy = "studies/anatolia";
    private const int DefaultReplications = 16;

    public static Command Create()
    {
        var study = new Argument<string?>("study")
        {
            Description = "A study's folder or file, or the name of a shipped study; studies/anatolia without one.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var output = new Option<string?>("--out") { Description = "Write the report to this file, which ends in .md, in place of the console." };
        var replications = new Option<int>("--replications") { Description = "Raids of the study that are run for it; 16 without it.", DefaultValueFactory = _ => DefaultReplications };
        replications.Validators.Add(result => NumberArgument.AtLeast(result, 2));
        var terrain = TerrainOption.Create();
        var json = new Option<bool>("--json") { Description = "Print sections and credibility as JSON in place of the report." };
        var command = new Command("vv-report", Help.WithExamples(
            "Writes a verification and validation report of a study under the headings of MIL-STD-3022: runs the study small, computes every reference value, and says what that shows. Accreditation: none.",
            "parapet vv-report",
            "parapet vv-report studies/phases --out vv-phases.md",
            "parapet vv-report national-layered --replications 8 --terrain none",
            "parapet vv-report studies/anatolia --json")) { study, output, replications, terrain, json };
        command.SetAction((parsed, cancellation) =>
        {
            var question = new VerificationQuestion(parsed.GetValue(study) ?? DefaultStudy)
            {
                Replications = parsed.GetValue(replications),
                Terrain = parsed.GetValue(terrain),
            };
            var (file, isJson) = (parsed.GetValue(output), parsed.GetValue(json));
            return Task.Run(() => Run(question, file, isJson, cancellation), CancellationToken.None);
        });
        return command;
    }

    private static int Run(VerificationQuestion question, string? file, bool json, CancellationToken cancellation)
    {
        var problems = new Problems();
        OutputFile.Check(file, "--out", problems, ".md");
        if (!problems.None || question.Answer(problems, cancellation) is not { } answer)
        {
            return Complaint.Print(problems);
        }

        if (file is not null && !OutputFile.TryWrite(file, answer.ToPage()))
        {
            return ExitCode.BadInput;
        }

        if (json || file is null)
        {
            Console.WriteLine(json ? answer.ToJson() : answer.ToPage());
        }

        return ExitCode.Done;
    }
}

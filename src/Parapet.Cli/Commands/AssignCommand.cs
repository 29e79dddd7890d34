using System.CommandLine;
using Parapet.Catalogue.Reading;
using Parapet.Cli.Arguments;
using Parapet.Cli.Tables;
using Parapet.Questions.Assignment;

namespace Parapet.Cli.Commands;

/// <summary>Solves a weapon-target assignment problem from a file.</summary>
internal static class AssignCommand
{
    private const string Exact = "exact";
    private const string Fast = "fast";
    private const double DefaultGapPercent = 0.01;
    private const double LongestSeconds = 1_000_000;

    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "The problem: m n mu, then n target values, then i j p for every weapon i and target j from 0." };
        var solver = new Option<string>("--solver") { Description = "exact: proves how good its plan is. fast: a good plan in milliseconds.", DefaultValueFactory = _ => Exact };
        var gap = new Option<string?>("--gap") { Description = $"Percent of the value within which the exact solver proves its plan best; {DefaultGapPercent} if not given." };
        var seconds = new Option<string?>("--seconds") { Description = "Seconds after which the program stops with the best plan and bound so far, the reading of the file included; none if not given." };
        var json = new Option<bool>("--json") { Description = "Print JSON in place of the tables." };
        var command = new Command("assign", Help.WithExamples(
            "Finds which weapon fires at which target so that the least value is left, with a bound that no plan beats. Ctrl-C prints the best so far.",
            "parapet assign raid.txt",
            "parapet assign raid.txt --gap 0 --seconds 60",
            "parapet assign raid.txt --solver fast --json")) { file, solver, gap, seconds, json };
        command.SetAction((parsed, cancellation) => Task.Run(
            () => Run(parsed.GetValue(file)!, parsed.GetValue(solver)!, parsed.GetValue(gap), parsed.GetValue(seconds), parsed.GetValue(json), cancellation),
            CancellationToken.None));
        return command;
    }

    private static int Run(string file, string solver, string? gap, string? seconds, bool json, CancellationToken cancellation)
    {
        var problems = new Problems();
        var percent = NumberArgument.Read("--gap", gap, DefaultGapPercent, 0, 100, "%", problems);
        var limit = NumberArgument.Read("--seconds", seconds, LongestSeconds, 0.001, LongestSeconds, "s", problems);
        if (solver is not (Exact or Fast))
        {
            problems.Add(new("--solver", 0, "", $"found '{solver}'", $"{Exact} or {Fast}"));
        }

        var question = new AssignQuestion(file)
        {
            Solver = solver == Fast ? AssignSolver.Fast : AssignSolver.Exact,
            Gap = Ratio.FromPercent(percent),
            Limit = Duration.FromSeconds(double.IsNaN(limit) ? LongestSeconds : limit),
        };
        if (question.Answer(problems, cancellation) is not { } answer)
        {
            var exit = Complaint.Print(problems);
            return cancellation.IsCancellationRequested ? ExitCode.Interrupted : exit;
        }

        AssignTables.Print(answer, solver, json);
        return cancellation.IsCancellationRequested ? ExitCode.Interrupted : ExitCode.Done;
    }
}

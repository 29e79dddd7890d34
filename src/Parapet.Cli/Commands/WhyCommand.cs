using System.CommandLine;
using Parapet.Catalogue.Reading;
using Parapet.Cli.Arguments;
using Parapet.Cli.Tables;
using Parapet.Questions.Why;

namespace Parapet.Cli.Commands;

/// <summary>Explains a run: the chain of every target and fire unit, and what each cause is worth.</summary>
internal static class WhyCommand
{
    public static Command Create()
    {
        var run = new Argument<string>("run") { Description = "The folder that parapet run wrote, as out/anatolia." };
        var option = new Option<string?>("--option") { Description = "The option, by its name; the first of the study's headline comparison without it." };
        var replication = new Option<int>("--replication") { Description = "The raid, from 0.", DefaultValueFactory = _ => 0 };
        var target = new Option<string?>("--target") { Description = "One target, as T17." };
        var unit = new Option<int?>("--unit") { Description = "One fire unit, by its number." };
        var leakers = new Option<bool>("--leakers") { Description = "Every target that got through; this is what is shown if nothing is asked for." };
        var shares = new Option<bool>("--shares") { Description = "What each cause is worth in leakers, by removing every set of --causes on the same raids." };
        var causes = new Option<string[]>("--causes")
        {
            Description = "For --shares: changes as run's --with and --without name them. Without it: terrain, full-links, perfect-iff, endless-channels, sure-kills.",
            AllowMultipleArgumentsPerToken = true,
        };
        var replications = new Option<int?>("--replications") { Description = "For --shares: raids, in place of the run's own number." };
        var ownModels = OwnModelOption.Create();
        var json = new Option<bool>("--json") { Description = "Print JSON in place of text." };
        var command = new Command("why", Help.WithExamples(
            "Says why: tells the causal chain of a raid in sentences, from its journal where one is kept, else by running it again from its record.",
            "parapet why out/anatolia",
            "parapet why out/anatolia --target T17 --option \"S-400 isolated\"",
            "parapet why out/anatolia --unit 3 --json",
            "parapet why out/anatolia --shares --causes terrain full-links perfect-iff --replications 24"))
        {
            run, option, replication, target, unit, leakers, shares, causes, replications, ownModels, json,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var question = new WhyQuestion(parsed.GetValue(run)!)
            {
                Option = parsed.GetValue(option),
                Replication = parsed.GetValue(replication),
                AllowsOwnModels = parsed.GetValue(ownModels),
                Target = parsed.GetValue(target),
                Unit = parsed.GetValue(unit),
                Causes = [.. parsed.GetValue(causes) ?? []],
                Replications = parsed.GetValue(replications),
            };
            var (isShares, isJson) = (parsed.GetValue(shares), parsed.GetValue(json));
            return Task.Run(() => isShares ? Shares(question, isJson, cancellation) : Accounts(question, isJson, cancellation), CancellationToken.None);
        });
        return command;
    }

    private static int Accounts(WhyQuestion question, bool json, CancellationToken cancellation)
    {
        var problems = new Problems();
        try
        {
            if (question.Answer(problems, cancellation) is not { } answer)
            {
                return Complaint.Print(problems);
            }

            if (json)
            {
                Console.WriteLine(answer.ToJson());
            }
            else
            {
                WhyTables.Print(answer);
            }

            return ExitCode.Done;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
    }

    private static int Shares(WhyQuestion question, bool json, CancellationToken cancellation)
    {
        var problems = new Problems();
        if (Interruption.Leave(() => question.Open(problems), cancellation) is not { } recorded)
        {
            return Complaint.Print(problems);
        }

        if (ProgressDisplay.Show("Removing causes", progress => question.Shares(recorded, progress, cancellation)) is not { } answer)
        {
            Console.Error.WriteLine("Interrupted; shares need every set of removals, so nothing is shown.");
            return ExitCode.Interrupted;
        }

        if (json)
        {
            Console.WriteLine(answer.ToJson());
        }
        else
        {
            WhyTables.Print(answer);
        }

        return ExitCode.Done;
    }
}

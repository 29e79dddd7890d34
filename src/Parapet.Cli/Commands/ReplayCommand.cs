using System.CommandLine;
using Parapet.Campaigns.Journals;
using Parapet.Catalogue.Reading;
using Parapet.Cli.Arguments;
using Parapet.Questions.Replaying;

namespace Parapet.Cli.Commands;

/// <summary>Gives the journal of any raid of a run.</summary>
internal static class ReplayCommand
{
    private const string Ending = ".journal";

    public static Command Create()
    {
        var run = new Argument<string>("run") { Description = "The folder that parapet run wrote, as out/anatolia." };
        var option = new Option<string?>("--option") { Description = "The option, by its name; the first of the study's headline comparison without it." };
        var replication = new Option<int>("--replication") { Description = "The raid, from 0.", DefaultValueFactory = _ => 0 };
        var detail = new Option<string>("--detail") { Description = "What it keeps: the story, or in full every plot, track and message too.", DefaultValueFactory = _ => Word(JournalDetail.Story) };
        detail.AcceptOnlyFromAmong(Word(JournalDetail.Story), Word(JournalDetail.Full));
        var output = new Option<string>("--out") { Description = $"The file to write, which ends in {Ending}.", Required = true };
        var ownModels = OwnModelOption.Create();
        var json = new Option<bool>("--json") { Description = "Print JSON in place of text." };
        var command = new Command("replay", Help.WithExamples(
            "Writes the journal of one raid of a run: the kept one, else by running the raid again from its seed, to the same bits.",
            "parapet replay out/anatolia --replication 17 --out raid-17.journal",
            "parapet replay out/anatolia --option \"S-400 isolated\" --replication 17 --detail full --out raid-17.journal"))
        {
            run, option, replication, detail, output, ownModels, json,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var question = new ReplayQuestion(parsed.GetValue(run)!)
            {
                Option = parsed.GetValue(option),
                Replication = parsed.GetValue(replication),
                AllowsOwnModels = parsed.GetValue(ownModels),
                Detail = parsed.GetValue(detail) == Word(JournalDetail.Full) ? JournalDetail.Full : JournalDetail.Story,
            };
            var (file, isJson) = (parsed.GetValue(output)!, parsed.GetValue(json));
            return Task.Run(() => Run(question, file, isJson, cancellation), CancellationToken.None);
        });
        return command;
    }

    private static int Run(ReplayQuestion question, string file, bool json, CancellationToken cancellation)
    {
        var problems = new Problems();
        OutputFile.Check(file, "--out", problems, Ending);
        if (!problems.None || Interruption.Leave(() => question.Open(problems), cancellation) is not { } source)
        {
            return Complaint.Print(problems);
        }

        if (!OutputFile.TryWrite(file, stream => question.Write(source, stream, cancellation)))
        {
            return ExitCode.BadInput;
        }

        Console.WriteLine(json ? source.ToJson() : $"Raid {source.Replication}, {source.Option}, {(source.Kept is { } kept ? $"as kept in {kept}" : "run again from its seed")}: {file}");
        return ExitCode.Done;
    }

    private static string Word(JournalDetail detail) => detail.ToString().ToLowerInvariant();
}
